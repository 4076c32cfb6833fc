namespace Workbook.Benchmarks;

/// <summary>Something timed: the same work in this process and in every peer that knows the name.</summary>
/// <param name="Name">What it is called here, in the peers and in the report.</param>
/// <param name="Iterations">How often one round runs it.</param>
/// <param name="Bar">What the ratio to PyTorch's time must not exceed (DESIGN: numbers to hold).</param>
/// <param name="NativeBar">The same for C++, which has no binding to pay for; null where only PyTorch sets a bar.</param>
/// <param name="Prepare">Makes the inputs and returns one iteration of the work.</param>
internal sealed record Benchmark(string Name, int Iterations, double Bar, double? NativeBar, Func<Action> Prepare);
