namespace Workbook.Tests.Torch.Api;

/// <summary>A list of API lines in this folder: one a line; a <c>#</c> begins a comment.</summary>
internal static class ApiFile
{
    public static HashSet<string> Read(string name)
    {
        using var stream = typeof(ApiFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the test assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))];
    }
}
