using System.Diagnostics;
using FsCheck.Fluent;
using Shouldly;
using Workbook.Notebooks.Format;
using Xunit;

namespace Workbook.Tests.Notebooks.Format;

/// <summary>Side by side with Jupyter's own nbformat package, where the machine has it (Debian: python3-nbformat).</summary>
public sealed class ReferenceWriterTests
{
    private const string Python = "/usr/bin/python3";

    private const string Rewrite = """
        import pathlib, sys, nbformat
        for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ipynb")):
            nbformat.write(nbformat.read(path, as_version=4), path.with_suffix(".again"))
        """;

    private const string Validate = """
        import json, pathlib, sys, nbformat
        for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ipynb")):
            try:
                nbformat.validator.validate(json.loads(path.read_text("utf-8")), relax_add_props=False, strip_invalid_metadata=False, repair_duplicate_cell_ids=False)
                print("valid")
            except Exception:
                print("invalid")
        """;

    [Fact]
    public void WhatWeWrite_IsRewrittenByteForByte()
    {
        using var folder = new TemporaryFolder();
        foreach ((int index, Notebook notebook) in SampleNotebooks.Notebook.Sample(60).Index())
        {
            File.WriteAllText(folder.File($"{index:000}.ipynb"), NotebookWriter.Write(notebook));
        }

        Run(Rewrite, folder.Path);

        foreach (string path in Directory.GetFiles(folder.Path, "*.ipynb"))
        {
            File.ReadAllText(Path.ChangeExtension(path, ".again")).ShouldBe(File.ReadAllText(path), path);
        }
    }

    [Fact]
    public void BrokenNotebooks_AreJudgedAlike()
    {
        using var folder = new TemporaryFolder();
        foreach ((int index, string json) in BrokenNotebooks.All.Index())
        {
            File.WriteAllText(folder.File($"{index:000}.ipynb"), json);
        }

        string[] reference = Run(Validate, folder.Path).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        string[] ours = [.. BrokenNotebooks.All.Select(json => NotebookValidator.Validate(json, "x").IsEmpty ? "valid" : "invalid")];
        ours.Zip(reference).Index().Where(pair => pair.Item.First != pair.Item.Second)
            .Select(pair => $"ours {pair.Item.First}, reference {pair.Item.Second}: {BrokenNotebooks.All[pair.Index]}")
            .ShouldBeEmpty();
        reference.ShouldContain("valid");
        reference.Length.ShouldBe(BrokenNotebooks.All.Count);
    }

    private static string Run(string script, string folder)
    {
        Assert.SkipUnless(File.Exists(Python), $"{Python} is not on this machine");
        var start = new ProcessStartInfo(Python, ["-W", "ignore", "-c", script, folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.SkipWhen(errors.Result.Contains("No module named 'nbformat'", StringComparison.Ordinal), "python3-nbformat is not installed");
        process.ExitCode.ShouldBe(0, errors.Result);
        return output;
    }
}
