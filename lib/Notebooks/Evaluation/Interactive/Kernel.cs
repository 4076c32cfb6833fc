using System.Diagnostics.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Notebooks.Evaluation.Streams;

namespace Microsoft.DotNet.Interactive;

/// <summary>The functions every cell may call unqualified. Names and signatures are those of .NET Interactive, so that a notebook runs in both.</summary>
public static class Kernel
{
    /// <summary>Shows a value below the cell.</summary>
    /// <param name="value">Anything; null shows as such.</param>
    /// <param name="mimeTypes">The representations wanted; all when none is named.</param>
    /// <returns>A handle by which the display can be updated.</returns>
    [SuppressMessage("Style", "IDE1006", Justification = "The name is the original's.")]
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Text that is HTML already: shown, not escaped.</summary>
    public static HtmlContent HTML(string content) => new(content);

    /// <summary>Runs a script in front ends that allow it.</summary>
    public static void Javascript(string scriptContent) => new HtmlContent($"<script type=\"text/javascript\">{scriptContent}</script>").Display();

    /// <summary>Adds a style sheet to the page.</summary>
    public static void CSS(string content) => new HtmlContent($"<style>{content}</style>").Display();

    /// <summary>Asks the reader for a line of text.</summary>
    /// <param name="prompt">What to say above the box.</param>
    /// <param name="typeHint">The kind of text; <c>password</c> hides it while it is typed.</param>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        AskAsync(nameof(GetInputAsync), prompt, isPassword: typeHint == "password");

    /// <summary>Asks the reader for a password.</summary>
    /// <param name="prompt">What to say above the box.</param>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        new(await AskAsync(nameof(GetPasswordAsync), prompt, isPassword: true).ConfigureAwait(false));

    private static Task<string> AskAsync(string function, string prompt, bool isPassword) =>
        CellOutputs.Current?.AskAsync(function, prompt, isPassword)
        ?? Task.FromException<string>(new InvalidOperationException(CellOutputs.NobodyAnswers(function, prompt)));
}
