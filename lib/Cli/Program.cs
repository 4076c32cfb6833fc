using Workbook.Cli;

int exitCode = await Application.RunAsync(args, Terminal.OfProcess());

// Not "return": a thread a cell left behind would keep the process alive.
Environment.Exit(exitCode);
