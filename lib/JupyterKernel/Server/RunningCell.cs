namespace Workbook.JupyterKernel.Server;

/// <summary>The cell that runs, as those see it who may interrupt it.</summary>
internal sealed class RunningCell
{
    private readonly Lock _gate = new();
    private Action? _stop;

    /// <summary>Begins a cell; disposing what is returned ends it.</summary>
    public Run Begin()
    {
        lock (_gate)
        {
            var run = new Run(this);
            _stop = run.Stop;
            return run;
        }
    }

    /// <summary>Interrupts the cell; without one nothing happens.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            _stop?.Invoke();
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _stop = null;
        }
    }

    /// <summary>One cell from begin to end.</summary>
    internal sealed class Run(RunningCell cell) : IDisposable
    {
        private readonly CancellationTokenSource _interrupt = new();

        /// <summary>Cancelled when the cell is to stop.</summary>
        public CancellationToken Token => _interrupt.Token;

        /// <inheritdoc/>
        public void Dispose()
        {
            cell.End();
            _interrupt.Dispose();
        }

        /// <summary>Has it stopped.</summary>
        internal void Stop() => _interrupt.Cancel();
    }
}
