namespace Workbook.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>A notebook or a check failed, or the program itself has an error.</summary>
    public const int Failed = 1;

    public const int WrongUsage = 2;

    /// <summary>Stopped by Ctrl-C; 128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
