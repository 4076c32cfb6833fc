using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Evaluation.Streams;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>
/// Keeps a student's process going: what ends it is left out from then on, and the rest runs again, so that one exercise
/// that crashes takes no points from the others.
/// </summary>
internal sealed class StudentSession(StudentPlan plan) : IDisposable
{
    private const int MostStarts = 8;

    private readonly Lock _gate = new();
    private readonly StudentOutcome?[] _outcomes = new StudentOutcome?[plan.Cells.Length];
    private readonly Dictionary<int, string> _leftOut = [];
    private readonly DelegateConverter _functions = new(callBack: null);
    private StudentProcess? _process;
    private Task _running = Task.CompletedTask;
    private int _done;
    private int _starts;
    private int _answers;
    private string? _givenUp;

    /// <summary>Lets the cells up to a place run in the background.</summary>
    public void RunUpTo(int count) => _running = _running.ContinueWith(_ => Ran(count), TaskScheduler.Default);

    /// <summary>Calls a method once all cells so far have run.</summary>
    /// <exception cref="StudentCodeException">It gave no value.</exception>
    public object? Call(string name, Type type, GivenValue[] arguments)
    {
        _running.GetAwaiter().GetResult();
        lock (_gate)
        {
            int owner = Owner(name);
            // A cell that ends the new process is to blame itself, not the answer that is called.
            Ran(_done);
            if ((_givenUp ?? Problem(owner)) is { } problem)
            {
                throw new StudentCodeException(problem);
            }

            try
            {
                return Ask(name, type, arguments);
            }
            catch (StudentEndedException end)
            {
                LeaveOut(owner, end.Message);
                throw new StudentCodeException($"{name}: {end.Message}");
            }
        }
    }

    /// <summary>How many calls have given a value since the last time.</summary>
    public int TakeAnswers() => Interlocked.Exchange(ref _answers, 0);

    /// <summary>Ends the process.</summary>
    public IReadOnlyList<StudentOutcome> Stop()
    {
        _running.GetAwaiter().GetResult();
        Dispose();
        return [.. _outcomes.OfType<StudentOutcome>()];
    }

    /// <inheritdoc/>
    public void Dispose() => _process?.Dispose();

    private void Ran(int count)
    {
        lock (_gate)
        {
            while (_givenUp is null)
            {
                try
                {
                    CatchUp(count);
                    return;
                }
                catch (StudentEndedException)
                {
                    // The cell that ended it is left out now; the others have their turn.
                }
            }
        }
    }

    // A new process runs all again that ran before; what was shown then stays.
    private void CatchUp(int count)
    {
        int from = _process is { HasEnded: false } ? _done : 0;
        if (from == 0)
        {
            Start();
        }

        for (int index = from; index < Math.Max(count, _done); index++)
        {
            if (!_leftOut.ContainsKey(index))
            {
                RunCell(index);
            }

            _done = Math.Max(_done, index + 1);
        }
    }

    private void Start()
    {
        _process?.Dispose();
        if (++_starts > MostStarts)
        {
            _givenUp = Messages.EndedTooOften(MostStarts);
            throw new StudentEndedException(_givenUp);
        }

        _process = new StudentProcess(plan, AnswerCallBack);
    }

    private void RunCell(int index)
    {
        StudentCell cell = plan.Cells[index];
        try
        {
            RemoteMessage answer = _process!.Ask(new(RemoteMessageKind.Run) { Name = cell.Name, Text = cell.Code }, TimeSpan.FromSeconds(cell.Seconds));
            string? problem = answer.Kind == RemoteMessageKind.Done ? Expose(cell) : answer.Text ?? Messages.NoAnswer;
            _outcomes[index] ??= new(index, answer.Json, problem);
        }
        catch (StudentEndedException end)
        {
            LeaveOut(index, end.Message);
            throw;
        }
    }

    private string? Expose(StudentCell cell)
    {
        foreach (string code in cell.Exposures)
        {
            RemoteMessage answer = _process!.Ask(new(RemoteMessageKind.Run) { Name = cell.Name, Text = code }, TimeSpan.FromSeconds(cell.Seconds));
            if (answer.Kind != RemoteMessageKind.Done)
            {
                return Messages.OtherSignature(answer.Text ?? "");
            }
        }

        return null;
    }

    private void LeaveOut(int index, string why)
    {
        if (index >= 0)
        {
            _leftOut[index] = why;
            _outcomes[index] = new(index, _outcomes[index]?.Notebook, why);
        }
    }

    private object? Ask(string name, Type type, GivenValue[] arguments)
    {
        var values = new ValueJson(_functions);
        string[] sent = [.. arguments.Select(argument => Sent(values, argument))];
        RemoteMessage answer = _process!.Ask(new(RemoteMessageKind.Call) { Name = name, Values = sent }, TimeSpan.FromSeconds(plan.CallSeconds));
        if (answer.Kind != RemoteMessageKind.Done)
        {
            throw new StudentCodeException(answer.Text ?? Messages.NoAnswer);
        }

        if (!string.IsNullOrEmpty(answer.Text))
        {
            Console.Write(answer.Text);
        }

        foreach ((string? json, GivenValue argument) in (answer.Values ?? []).Zip(arguments))
        {
            if (json is not null)
            {
                ChangedArgument.Apply(argument.Value, values.Read(json, argument.Type));
            }
        }

        object? value = values.Read(answer.Json ?? "null", type);
        Interlocked.Increment(ref _answers);
        return value;
    }

    // What cannot be sent, such as a trained model, is in the student's process under the same name.
    private static string Sent(ValueJson values, GivenValue argument)
    {
        if (argument.Value is null || ValueJson.CanCross(argument.Type))
        {
            return values.Write(argument.Value, argument.Type);
        }

        SessionVariable? same = CellOutputs.Current?.Session.Variables().FirstOrDefault(variable => ReferenceEquals(variable.Value, argument.Value));
        return same is not null ? $"${same.Name}" : throw new InvalidOperationException(Messages.CannotSend(argument.Type.Name));
    }

    private RemoteMessage AnswerCallBack(RemoteMessage request)
    {
        try
        {
            var values = new ValueJson(_functions);
            Delegate function = _functions.Kept(request.Number) ?? throw new InvalidDataException(Messages.NotAMessage);
            Type[] types = [.. function.GetType().GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
            object?[] arguments = [.. (request.Values ?? []).Zip(types, (json, type) => values.Read(json ?? "null", type))];
            object? value = function.DynamicInvoke(arguments);
            Type result = function.GetType().GetMethod("Invoke")!.ReturnType;
            return new(RemoteMessageKind.Done) { Json = result == typeof(void) ? "null" : values.Write(value, result) };
        }
        catch (Exception problem)
        {
            return new(RemoteMessageKind.Failed) { Text = (problem.InnerException ?? problem).Message };
        }
    }

    private int Owner(string name) => Array.FindLastIndex([.. plan.Cells], cell => cell.Names.Contains(name));

    private string? Problem(int owner) => owner < 0 ? Messages.NotHandedIn : _outcomes[owner]?.Problem;
}
