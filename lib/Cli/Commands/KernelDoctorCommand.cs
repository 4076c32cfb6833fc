using System.CommandLine;
using Workbook.Cli.Doctor;
using Workbook.JupyterKernel.Install;

namespace Workbook.Cli;

/// <summary><c>workbook kernel doctor</c>: examines what the kernel needs, one line each, and says how to mend what is wrong.</summary>
internal static class KernelDoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("doctor", Messages.KernelDoctor);
        command.SetAction((_, cancellation) => ExamineAsync(terminal, cancellation));
        return command;
    }

    private static async Task<int> ExamineAsync(Terminal terminal, CancellationToken cancellation)
    {
        var doctor = new KernelDoctor(JupyterPaths.Current(), KernelProgram.Current());
        int checks = 0, wrong = 0;
        await foreach (Finding finding in doctor.ExamineAsync(cancellation))
        {
            terminal.Out.WriteLine($"{Mark(finding.Kind)} {finding.Text}");
            if (finding.Mend is { } mend)
            {
                terminal.Out.WriteLine(Messages.Mend(mend));
            }

            checks += finding.Kind == FindingKind.Hint ? 0 : 1;
            wrong += finding.Kind == FindingKind.Wrong ? 1 : 0;
        }

        terminal.Out.WriteLine(wrong == 0 ? Messages.DoctorFine(checks) : Messages.DoctorFound(wrong));
        return wrong == 0 ? ExitCode.Fine : ExitCode.Failed;
    }

    private static char Mark(FindingKind kind) => kind switch { FindingKind.Fine => '✓', FindingKind.Wrong => '✗', _ => '·' };
}
