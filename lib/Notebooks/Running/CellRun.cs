using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>Runs one cell within its time and judges how it ended.</summary>
/// <param name="session">Where the cell runs.</param>
/// <param name="cell">The cell.</param>
/// <param name="outputs">Takes what it puts out.</param>
/// <param name="limits">The time it has.</param>
internal sealed class CellRun(ICellSession session, PlannedCell cell, CellOutputs outputs, CellLimits limits)
{
    private bool _isStuck;

    /// <returns>null when the cell did what it should.</returns>
    public async Task<CellFailure?> RunAsync()
    {
        return cell.Language.Code is { } code
            ? Judge(await EvaluateAsync(code))
            : Fail("UnknownLanguage", Messages.UnknownLanguage(cell.Language.Name));
    }

    private async Task<EvaluationResult> EvaluateAsync(string code)
    {
        Task<EvaluationResult> running = Task.Run(() => session.EvaluateAsync(code, $"cell[{cell.Number}]", outputs, limits.Interrupt));
        try
        {
            return await running.WaitAsync(limits.Interrupt);
        }
        catch (OperationCanceledException) when (limits.Interrupt.IsCancellationRequested)
        {
            _isStuck = await Task.WhenAny(running, Task.Delay(limits.Grace)) != running;
            return running.IsCompletedSuccessfully ? running.Result : new EvaluationResult.Cancelled();
        }
    }

    private CellFailure? Judge(EvaluationResult result)
    {
        if (result is EvaluationResult.Success success)
        {
            return JudgeSuccess(success);
        }

        if (result is EvaluationResult.Ended ended)
        {
            return Fail(ended.Name, limits.Interrupt.IsCancellationRequested ? Messages.EndedWhenInterrupted(limits.Reason().Message, ended.Message) : ended.Message);
        }

        // An interrupted cell may also end in an error of its own, thrown while it was being stopped.
        if (limits.Interrupt.IsCancellationRequested || result is not EvaluationResult.Error error)
        {
            (string name, string reason) = limits.Reason();
            return Fail(name, _isStuck ? Messages.DidNotStop(reason) : reason);
        }

        outputs.Add(new Output.Error(error.Name, error.Message, error.Traceback));
        return cell.Expected switch
        {
            null => cell.Fail(error.Name, error.Message, error.Line),
            var expected when !expected.Matches(error.Name) =>
                cell.Fail(error.Name, Messages.WrongException(expected.TypeName!, $"{error.Name}: {error.Message}"), error.Line),
            _ => null,
        };
    }

    private CellFailure? JudgeSuccess(EvaluationResult.Success success)
    {
        if (success.Value is { } value)
        {
            (JsonMap data, JsonMap metadata) = BundleJson.From(value);
            outputs.Add(new Output.ExecuteResult(data, metadata, cell.Number));
        }

        return cell.Expected is null ? null : cell.Fail("NothingRaised", Messages.NothingRaised);
    }

    private CellFailure Fail(string name, string message)
    {
        outputs.Add(new Output.Error(name, message, [$"{name}: {message}"]));
        return cell.Fail(name, message);
    }
}
