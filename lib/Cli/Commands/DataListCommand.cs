using System.CommandLine;
using Workbook.Cli.Data;
using Workbook.Cli.Paths;
using Workbook.Cli.Reporting;

namespace Workbook.Cli;

/// <summary><c>workbook data list</c>: the sets that can be fetched, with licence and source, and whether they are here.</summary>
internal static class DataListCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="sets">The sets it lists.</param>
    public static Command Create(Terminal terminal, DataSets sets)
    {
        var command = new Command("list", Messages.DataList);
        command.SetAction(_ => List(terminal, sets));
        return command;
    }

    private static int List(Terminal terminal, DataSets sets)
    {
        TextTable.Write(
            terminal,
            ["Name", "What", "Size", "Licence", "Source", "Here"],
            [.. sets.Known.Select(Row)],
            row => Messages.DataRow(row[0], row[1], row[2], row[3], row[4], row[5]));
        return ExitCode.Fine;
    }

    private static string[] Row(DataSet set) => [set.Name, set.What, set.Size, set.Licence, set.Source, Place(set) ?? Messages.NotHere];

    private static string? Place(DataSet set) =>
        WorkbookFolder.Data(set.Name) is { } folder && Path.Combine(folder, set.File) is var file && File.Exists(file) ? WorkbookFolder.Display(file) : null;
}
