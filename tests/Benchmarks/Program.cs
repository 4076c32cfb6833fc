using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using Workbook.Benchmarks;

// Speed side by side with PyTorch and C++ on the same libtorch, in one run: ours, theirs, ours, theirs, …
// Arguments: --rounds N, --threads N, --json FILE, --cpp PROGRAM (libtorch_peer, built by ./workbook bench),
// --only TEXT, --pairs FILE (sentence pairs for the translation models; data/eng-fra.tsv by default)
var options = args.Chunk(2).Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);
if (options.Count * 2 != args.Length
    || options.Keys.Any(key => key is not ("--rounds" or "--threads" or "--json" or "--cpp" or "--only" or "--pairs"))
    || !int.TryParse(options.GetValueOrDefault("--rounds", "15"), CultureInfo.InvariantCulture, out var rounds) || rounds < 1
    || !int.TryParse(options.GetValueOrDefault("--threads", "1"), CultureInfo.InvariantCulture, out var threadCount) || threadCount < 1)
{
    Console.Error.WriteLine("usage: Workbook.Benchmarks [--rounds N] [--threads N] [--json FILE] [--cpp PROGRAM] [--only TEXT] [--pairs FILE]");
    return 2;
}
var threads = threadCount.ToString(CultureInfo.InvariantCulture);
torch.set_num_threads(threadCount);
Environment.SetEnvironmentVariable("OPENBLAS_NUM_THREADS", threads); // for the peers, whose set_num_threads leaves OpenBLAS as it is

var pairs = Path.GetFullPath(options.GetValueOrDefault("--pairs", Path.Combine(AppContext.BaseDirectory, "eng-fra.tsv")));
var script = Path.Combine(AppContext.BaseDirectory, "pytorch_peer.py");
var peers = new[]
{
    Peer.Start("PyTorch", "/usr/bin/python3", script, threads, pairs),
    options.TryGetValue("--cpp", out var program) ? Peer.Start("C++ libtorch", program, threads) : null,
}.OfType<Peer>().ToArray();
Console.WriteLine($"TorchSharp API on libtorch {torch.__version__}; {string.Join("; ", peers.Select(peer => $"{peer.Name} {peer.Version}"))}; {threads} thread(s), {rounds} rounds");

var chosen = Benchmarks.All(pairs).Where(benchmark => benchmark.Name.Contains(options.GetValueOrDefault("--only", ""), StringComparison.OrdinalIgnoreCase));
var measurements = chosen.SelectMany(benchmark => Compare(benchmark, peers, rounds)).ToArray();
Report.Print(measurements, Console.Out);
Console.WriteLine(FigureCost.Measure());
if (options.TryGetValue("--json", out var json))
{
    Report.Save(measurements, threadCount, json);
}
foreach (var peer in peers)
{
    peer.Dispose();
}
return 0;

static IEnumerable<Measurement> Compare(Benchmark benchmark, Peer[] peers, int rounds)
{
    var work = benchmark.Prepare();
    // Tiered compilation, with its own profile, settles while nobody looks; where one round takes seconds it has nothing to say.
    var begun = Stopwatch.GetTimestamp();
    for (var warm = 0; warm < 20 && Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(10); warm++)
    {
        Time(work, benchmark.Iterations);
        Thread.Sleep(100);
    }
    foreach (var peer in peers)
    {
        if (peer.Run(benchmark, benchmark.Iterations) is null)
        {
            continue;
        }
        // What takes long needs fewer rounds: five, and then as many as fit into a minute.
        begun = Stopwatch.GetTimestamp();
        var pairs = Enumerable.Range(0, rounds).TakeWhile(round => round < 5 || Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(1)).Select(_ => (Ours: Time(work, benchmark.Iterations), Theirs: peer.Run(benchmark, benchmark.Iterations)!.Value)).ToArray();
        var bar = peer.Name == "PyTorch" ? benchmark.Bar : benchmark.NativeBar;
        yield return new Measurement(benchmark.Name, peer.Name, bar, [.. pairs.Select(pair => pair.Ours)], [.. pairs.Select(pair => pair.Theirs)]);
    }
}

static double Time(Action work, int iterations)
{
    var start = Stopwatch.GetTimestamp();
    for (var i = 0; i < iterations; i++)
    {
        work();
    }
    return Stopwatch.GetElapsedTime(start).TotalSeconds / iterations;
}
