using System.CommandLine;
using Workbook.JupyterKernel;

namespace Workbook.Cli;

/// <summary><c>workbook jupyter FILE</c>: this process as a Jupyter kernel. Front ends call it, people do not.</summary>
internal static class JupyterCommand
{
    private const string Name = "jupyter";

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("connection-file") { Description = Messages.ConnectionFile };
        var command = new Command(Name, Messages.Jupyter) { file };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(file), terminal, cancellation));
        return command;
    }

    /// <summary>Whether the arguments are those of a front end; then the kernel starts without loading the parser.</summary>
    public static bool IsCalled(IReadOnlyList<string> args) => args is [Name, [not '-', ..]];

    public static async Task<int> RunAsync(string connectionFile, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            await KernelHost.RunAsync(connectionFile, terminal.Error, cancellation);
            return ExitCode.Fine;
        }
        catch (InvalidDataException error)
        {
            throw new UsageException(error.Message);
        }
    }
}
