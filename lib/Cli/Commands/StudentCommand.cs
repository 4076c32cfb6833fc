using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using Workbook.Notebooks.Grading.Confinement;
using Workbook.Notebooks.Grading.Remote;

namespace Workbook.Cli;

/// <summary><c>workbook student</c>: this process as the one a student's code runs in. The grader calls it, people do not.</summary>
internal static class StudentCommand
{
    private const string Name = "student";
    private const string Sealed = "--sealed";

    /// <summary>Whether the arguments are the grader's.</summary>
    public static bool IsCalled(IReadOnlyList<string> args) => args is [Name, ..];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            await RunAsync(args);
            return ExitCode.Fine;
        }
        catch (ConfinementException problem)
        {
            throw new UsageException(problem.Message);
        }
    }

    private static Task RunAsync(IReadOnlyList<string> args)
    {
        switch (args)
        {
            case [_, Sealed]:
                ConfinedProcess.Seal();
                return StudentHost.RunAsync(Open(ConfinedProcess.RequestDescriptor, FileAccess.Read), Open(ConfinedProcess.AnswerDescriptor, FileAccess.Write), Environment.CurrentDirectory);
            case [_, var plan]:
                string[] words = [Path.Combine(AppContext.BaseDirectory, "workbook.dll"), Name, Sealed];
                ConfinedProcess.Become(JsonSerializer.Deserialize<ConfinementPlan>(plan)!, Environment.ProcessPath!, words);
                return Task.CompletedTask;
            default:
                return StudentHost.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), Environment.CurrentDirectory);
        }
    }

    private static FileStream Open(int descriptor, FileAccess access) => new(new SafeFileHandle(descriptor, ownsHandle: true), access, bufferSize: 0);
}
