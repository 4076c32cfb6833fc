using System.Text.RegularExpressions;

namespace Workbook.JupyterKernel.Install;

/// <summary>The names kernels are installed under.</summary>
public static partial class KernelName
{
    /// <summary>Our own name.</summary>
    public const string Default = "csharp-workbook";

    /// <summary>The name C# notebooks ask for: .NET Interactive's, whose conventions they keep.</summary>
    public const string OfNotebooks = ".net-csharp";

    /// <summary>The name as its folder has it: in lower case.</summary>
    /// <exception cref="ArgumentException">Jupyter would not accept the name; the message says what is allowed.</exception>
    public static string Parse(string name) =>
        IsValid(name) ? name.ToLowerInvariant() : throw new ArgumentException(InstallMessages.BadName(name));

    /// <summary>Whether Jupyter looks at a folder of that name.</summary>
    internal static bool IsValid(string name) => Allowed().IsMatch(name) && name is not ("." or "..");

    [GeneratedRegex(@"^[a-z0-9._\-]+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
