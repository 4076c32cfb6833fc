using System.Collections.Immutable;
using System.Diagnostics;
using Workbook.Display;
using Workbook.JupyterKernel.Client;
using Workbook.JupyterKernel.Install;
using Workbook.Notebooks.Evaluation;

namespace Workbook.Cli.Doctor;

/// <summary>Starts the kernel as a front end would, and runs a cell.</summary>
internal static class StartCheck
{
    private const string Code = "6 * 7";
    private const string Answer = "42";

    // As VS Code waits.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task<Finding> RunAsync(KernelProgram program, ImmutableArray<FoundKernel> kernels, CancellationToken cancellation)
    {
        KernelSpec kernel = kernels.Where(found => KernelHealth.Problem(found) is null).Select(found => found.Spec!).FirstOrDefault(program.IsStartedBy)
            ?? program.ToSpec();
        try
        {
            long start = Stopwatch.GetTimestamp();
            await using var session = await KernelSession.StartAsync(kernel, Path.GetTempPath(), new KernelLimits(Longest, null, null), cancellation);
            EvaluationResult result = await session.EvaluateAsync(Code, "doctor", NullOutputSink.Instance, cancellation);
            return Said(result) is Answer
                ? Finding.Fine(Messages.KernelAnswers(kernel.Name, Messages.Time(Stopwatch.GetElapsedTime(start))))
                : Finding.Wrong(Messages.KernelFails(kernel.Name, Messages.WrongAnswer(Said(result))), Messages.MendStart);
        }
        catch (Exception error) when (error is IOException or TimeoutException)
        {
            return Finding.Wrong(Messages.KernelFails(kernel.Name, error.Message), Messages.MendStart);
        }
    }

    private static string Said(EvaluationResult result) =>
        result switch
        {
            EvaluationResult.Success { Value: { } value } => value.Data.GetValueOrDefault(MimeTypes.PlainText, ""),
            EvaluationResult.Error error => $"{error.Name}: {error.Message}",
            EvaluationResult.Ended ended => $"{ended.Name}: {ended.Message}",
            _ => "no result",
        };
}
