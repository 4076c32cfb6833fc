using System.CommandLine;

namespace Workbook.Cli;

/// <summary><c>workbook assignment</c>: what teachers hand out and students check.</summary>
internal static class AssignmentCommand
{
    public static Command Create(Terminal terminal) => new("assignment", Messages.Assignment)
    {
        AssignmentCreateCommand.Create(terminal), AssignmentCheckCommand.Create(terminal),
    };
}
