using System.CommandLine;
using System.CommandLine.Parsing;
using Workbook.Cli.Data;
using Workbook.Notebooks.Running;

namespace Workbook.Cli;

/// <summary>The command line as a function: arguments in, exit code out.</summary>
internal static class Application
{
    private static readonly string[] LauncherCommands = ["build", "test", "clean"];

    /// <summary>Parses and runs a command; every failure ends in an exit code and one line, none in an exception.</summary>
    /// <param name="args">The arguments after the program's name.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="openSession">Where cells run; a kernel process for each notebook by default.</param>
    /// <param name="dataSets">What can be fetched; the public sets by default.</param>
    /// <param name="cancellation">Stops the command, as Ctrl-C does.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, Terminal terminal, OpenSession? openSession = null, DataSets? dataSets = null, CancellationToken cancellation = default)
    {
        try
        {
            return JupyterCommand.IsCalled(args) ? await JupyterCommand.RunAsync(args[1], terminal, cancellation)
                : StudentCommand.IsCalled(args) ? await StudentCommand.RunAsync(args, terminal)
                : await InvokeAsync(CreateRoot(terminal, openSession, dataSets ?? DataSets.Public), args, terminal, cancellation);
        }
        catch (Exception error) when (ExpectedErrors.Is(error))
        {
            ExpectedErrors.Tell(error, terminal);
            return ExitCode.WrongUsage;
        }
        catch (Exception error)
        {
            terminal.Error.WriteLine(Messages.Line(Messages.Internal(error)));
            return ExitCode.Failed;
        }
    }

    private static RootCommand CreateRoot(Terminal terminal, OpenSession? openSession, DataSets dataSets) =>
        new(Messages.Root)
        {
            HelpName = "workbook",
            Subcommands =
            {
                RunCommand.Create(terminal, openSession), StripCommand.Create(terminal), ValidateCommand.Create(terminal), JupyterCommand.Create(terminal), KernelCommand.Create(terminal),
                DataCommand.Create(terminal, dataSets), AssignmentCommand.Create(terminal), GradeCommand.Create(terminal),
            },
        };

    private static Task<int> InvokeAsync(RootCommand root, IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellation)
    {
        // "@file" would read arguments from a file; here it is just a name.
        ParseResult parsed = root.Parse(args.Count == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            throw new UsageException(Explain(parsed, root));
        }

        return parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            },
            cancellation);
    }

    private static string Explain(ParseResult parsed, RootCommand root)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is not [var token, ..])
        {
            return command.Subcommands.Count > 0
                ? Messages.NeedsSubcommand(command.Name, command.Subcommands.Select(known => known.Name))
                : Messages.OneLine(parsed.Errors[0].Message);
        }

        return token switch
        {
            ['-', ..] => Messages.UnknownOption(token, Suggestion.For(token, OptionNames(command).Concat(OptionNames(root))), NameOf(parsed.CommandResult)),
            _ when command != root => Messages.UnknownCommand($"{command.Name} {token}", Suggestion.For(token, command.Subcommands.Select(known => known.Name)), NameOf(parsed.CommandResult)),
            _ when LauncherCommands.Contains(token) => Messages.LauncherCommand(token),
            _ => Messages.UnknownCommand(token, Suggestion.For(token, root.Subcommands.Select(known => known.Name).Concat(LauncherCommands)), NameOf(parsed.CommandResult)),
        };
    }

    /// <summary>A command as it is typed: <c>workbook kernel install</c>.</summary>
    internal static string NameOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "workbook";

    /// <summary>The names of a command's options.</summary>
    internal static IEnumerable<string> OptionNames(Command command) => command.Options.SelectMany(option => option.Aliases.Prepend(option.Name));
}
