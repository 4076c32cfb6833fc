using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>The student's process: runs the student's cells and answers calls of their methods. It knows no tests.</summary>
public sealed class StudentHost : IDisposable
{
    private const int MostText = 100_000;

    private readonly MessageLines _lines;
    private readonly Evaluator _evaluator;
    private readonly ValueJson _values;
    private readonly Lock _callingBack = new();

    private StudentHost(Stream input, Stream output, string directory)
    {
        _lines = new(input, output);
        _evaluator = new(directory);
        _values = new(new DelegateConverter(CallBack));
    }

    /// <summary>Answers until the input ends.</summary>
    /// <param name="input">Requests, a line each.</param>
    /// <param name="output">Answers.</param>
    /// <param name="directory">Where relative paths start.</param>
    public static async Task RunAsync(Stream input, Stream output, string directory)
    {
        using var host = new StudentHost(input, output, directory);
        while (host._lines.Read() is { } request)
        {
            RemoteMessage answer = request.Kind == RemoteMessageKind.Run ? await host.RunCellAsync(request).ConfigureAwait(false) : await host.CallAsync(request).ConfigureAwait(false);
            host._lines.Write(answer with { Id = request.Id });
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _evaluator.Dispose();

    private async Task<RemoteMessage> RunCellAsync(RemoteMessage request)
    {
        var outputs = new CellOutputs(new DisplayBoard(), MostText);
        EvaluationResult result = await _evaluator.EvaluateAsync(request.Text!, request.Name!, outputs).ConfigureAwait(false);
        if (result is EvaluationResult.Success { Value: { } value })
        {
            (JsonMap data, JsonMap metadata) = BundleJson.From(value);
            outputs.Add(new Output.ExecuteResult(data, metadata, 1));
        }

        if (result is EvaluationResult.Error error)
        {
            outputs.Add(new Output.Error(error.Name, error.Message, error.Traceback));
        }

        var cell = new Cell.Code("cell", "", JsonMap.Empty, null, outputs.ToOutputs());
        return new(result is EvaluationResult.Success ? RemoteMessageKind.Done : RemoteMessageKind.Failed)
        {
            Json = NotebookWriter.Write(new Notebook(JsonMap.Empty, [cell])),
            Text = (result as EvaluationResult.Error)?.Message,
        };
    }

    private async Task<RemoteMessage> CallAsync(RemoteMessage request)
    {
        if (ExposedCode.Find(request.Name!) is not { } code)
        {
            return new(RemoteMessageKind.Failed) { Text = Messages.NoSuchMethod(request.Name!) };
        }

        RemoteMessage? answer = null;
        var outputs = new CellOutputs(new DisplayBoard(), MostText);
        EvaluationResult result = await _evaluator.InvokeAsync(() => answer = Invoke(code, request.Values ?? []), request.Name!, outputs).ConfigureAwait(false);
        string text = string.Concat(outputs.ToOutputs().OfType<Output.Stream>().Select(stream => stream.Text));
        return answer is not null && result is EvaluationResult.Success
            ? answer with { Text = text }
            : new(RemoteMessageKind.Failed) { Text = result is EvaluationResult.Error error ? $"{error.Name}: {error.Message}" : Messages.NoAnswer };
    }

    private RemoteMessage Invoke(Delegate code, string?[] given)
    {
        ParameterInfo[] parameters = [.. code.Method.GetParameters().Where(parameter => parameter.Position >= code.Method.GetParameters().Length - given.Length)];
        object?[] arguments = [.. given.Zip(parameters, (json, parameter) => Argument(json!, parameter))];
        object? value;
        try
        {
            value = code.DynamicInvoke(arguments);
        }
        catch (TargetInvocationException problem)
        {
            ExceptionDispatchInfo.Throw(problem.InnerException!);
            throw;
        }

        return new(RemoteMessageKind.Done)
        {
            Json = code.Method.ReturnType == typeof(void) ? "null" : _values.Write(value, code.Method.ReturnType),
            Values = [.. given.Select((before, index) => Changed(before!, arguments[index], parameters[index].ParameterType))],
        };
    }

    private object? Argument(string json, ParameterInfo parameter) =>
        json.StartsWith('$')
            ? _evaluator.Variables().FirstOrDefault(variable => variable.Name == json[1..])?.Value ?? throw new InvalidOperationException(Messages.NoSuchVariable(json[1..]))
            : _values.Read(json, parameter.ParameterType);

    // What a method does to its arguments is seen by the checks as if both ran in one process.
    private string? Changed(string before, object? argument, Type type)
    {
        if (before.StartsWith('$') || argument is null or Delegate or string || type.IsValueType)
        {
            return null;
        }

        string after = _values.Write(argument, type);
        return after == before ? null : after;
    }

    private object? CallBack(int number, MethodInfo signature, object?[] arguments)
    {
        lock (_callingBack)
        {
            ParameterInfo[] parameters = signature.GetParameters();
            _lines.Write(new(RemoteMessageKind.CallBack) { Number = number, Values = [.. arguments.Select((argument, index) => _values.Write(argument, parameters[index].ParameterType))] });
            RemoteMessage answer = _lines.Read() ?? throw new EndOfStreamException();
            return answer.Kind == RemoteMessageKind.Done
                ? signature.ReturnType == typeof(void) ? null : _values.Read(answer.Json!, signature.ReturnType)
                : throw new InvalidOperationException(answer.Text);
        }
    }
}
