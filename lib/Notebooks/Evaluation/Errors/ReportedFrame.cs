using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Workbook.Notebooks.Evaluation.Errors;

/// <summary>A stack frame worth showing.</summary>
/// <param name="Text">How it reads, such as <c>cell[8]:line 3 in Softmax</c>.</param>
/// <param name="File">The source file's name, or the cell's, where known.</param>
/// <param name="Line">The 1-based line, where known.</param>
/// <param name="IsReaders">Whether the code is the reader's own.</param>
internal sealed partial record ReportedFrame(string Text, string? File, int? Line, bool IsReaders)
{
    private static readonly string[] EngineNamespaces =
    [
        "Microsoft.CodeAnalysis",
        "System.Reflection",
        "System.Runtime",
        "System.Threading",
        "Microsoft.DotNet.Interactive",
        "Workbook.JupyterKernel",
        "Workbook.Notebooks.Evaluation",
    ];

    /// <summary>An exception's frames, innermost first, without those of the engine and of the compiler's state machines.</summary>
    public static IReadOnlyList<ReportedFrame> Of(Exception exception) =>
        [.. new StackTrace(exception, fNeedFileInfo: true).GetFrames().Select(Of).OfType<ReportedFrame>()];

    private static ReportedFrame? Of(StackFrame frame)
    {
        if (frame.GetMethod() is not { DeclaringType: { } type } method)
        {
            return null;
        }

        var line = frame.GetFileLineNumber() is > 0 and var number ? number : (int?)null;
        if (TypeNames.IsFromCell(type))
        {
            return line is null ? OfReaderSomewhere(method) : OfReader(method, frame.GetFileName()!, line.Value);
        }

        return IsEngine(method, type) ? null : OfLibrary(method, frame.GetFileName(), line);
    }

    private static ReportedFrame OfReader(MethodBase method, string file, int line)
    {
        file = Path.IsPathRooted(file) ? Path.GetFileName(file) : file;
        var function = FunctionName(method);
        var place = string.Create(CultureInfo.InvariantCulture, $"{file}:line {line}");
        return new(function is null ? place : $"{place} in {function}", file, line, IsReaders: true);
    }

    // Optimized code loses the line of a failed range or overflow check; the function's name is still worth telling.
    private static ReportedFrame? OfReaderSomewhere(MethodBase method) =>
        FunctionName(method) is { } function && char.IsLetter(function[0]) ? new($"{function} (line unknown)", null, null, IsReaders: true) : null;

    private static ReportedFrame OfLibrary(MethodBase method, string? file, int? line)
    {
        var text = TypeOf(method) + "." + (FunctionName(method) ?? method.Name);
        file = Path.GetFileName(file);
        return new(line is null ? text : string.Create(CultureInfo.InvariantCulture, $"{text} in {file}:line {line}"), null, line, IsReaders: false);
    }

    private static bool IsEngine(MethodBase method, Type type) =>
        Array.Exists(EngineNamespaces, space => type.Namespace is { } own && (own == space || own.StartsWith(space + ".", StringComparison.Ordinal)))
        || method.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false)
        || type.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false);

    // A lambda or state machine lives in a nested type the compiler made: the type the author wrote is around it.
    private static string TypeOf(MethodBase method)
    {
        var type = method.DeclaringType!;
        while (type.Name.StartsWith('<') && type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return (type.FullName ?? type.Name).Replace('+', '.').Split('`')[0];
    }

    // Null for a cell's top-level statements and for lambdas: they have no name of their own.
    private static string? FunctionName(MethodBase method)
    {
        var name = method.Name is "MoveNext" ? method.DeclaringType!.Name : method.Name;
        if (LocalFunction().Match(name) is { Success: true } local)
        {
            return local.Groups[1].Value;
        }

        if (!name.StartsWith('<'))
        {
            return name is ".ctor" or ".cctor" ? method.DeclaringType!.Name : name;
        }

        return StateMachine().Match(name) is { Success: true } machine ? machine.Groups[1].Value : null;
    }

    [GeneratedRegex(@"g__(\w+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"^<(\w+)>d")]
    private static partial Regex StateMachine();
}
