using System.Diagnostics;
using Workbook.JupyterKernel.Client;
using Workbook.Notebooks.Evaluation;

namespace Workbook.Tests.Protocol.Client;

/// <summary>A training in a notebook's cell: stopped by its reader, or ended with its process.</summary>
public sealed class TrainingTests : IDisposable
{
    private const string Model = """
        using Workbook.Attention.Data; using Workbook.Attention.Seq2Seq; using Workbook.Attention.Training; using TorchSharp;
        var data = new TranslationData(SequenceTasks.Copy(1000, 2, 6), numSteps: 8);
        torch.manual_seed(1);
        var model = new BahdanauSeq2Seq(data.SourceVocabulary.Count, data.TargetVocabulary.Count, 64, 64, 1);
        var trainer = Trainer.Of(new TranslationTask(model, data));
        """;

    private readonly Outputs _outputs = new();
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task StoppedTraining_ReturnsSoonWithWeightsAndCurve()
    {
        await using KernelSession session = await StartAsync();
        using var interrupt = new CancellationTokenSource();
        Task<EvaluationResult> running = session.EvaluateAsync(
            "trainer.Train(100_000, r => { if (r.Epoch == 2) { Console.Write(\"go\"); Console.Out.Flush(); } });", "cell[1]", _outputs, interrupt.Token);
        await _outputs.HasAsync("stdout:go");
        await Task.Delay(200, TestContext.Current.CancellationToken);

        await interrupt.CancelAsync();
        EvaluationResult result = await running.Soon();

        result.ShouldBe(new EvaluationResult.Cancelled());
        (await ValueAsync(session, "trainer.History.Count >= 2 && trainer.LossCurve().Data.Length == 1 && !model.training")).ShouldBe("True");
        (await ValueAsync(session, "new Translator(model, data).Translate(\"a b c\").Target.Length > 0")).ShouldBe("True");
        (await ValueAsync(session, "trainer.Train(trainer.History.Count + 1)[^1].Loss < trainer.History[0].Loss")).ShouldBe("True");
    }

    [Fact]
    public async Task ProcessKilledWhileItSaves_LeavesACheckpointThatCanBeRead()
    {
        string save = $"trainer.Save(@\"{_folder.File("model.checkpoint")}\");";
        for (int milliseconds = 20; milliseconds <= 320; milliseconds *= 2)
        {
            await using KernelSession session = await StartAsync();
            var outputs = new Outputs();
            Task<EvaluationResult> running = session.EvaluateAsync(
                $"trainer.Train(1); {save} Console.Write(\"go\"); Console.Out.Flush(); while (true) {{ {save} }}", "cell[1]", outputs, CancellationToken.None);
            await outputs.HasAsync("stdout:go");
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
            using (Process kernel = Process.GetProcessById(session.ProcessId))
            {
                kernel.Kill();
            }

            (await running.Soon()).ShouldBeOfType<EvaluationResult.Ended>();
        }

        await using KernelSession reader = await StartAsync();
        (await RunAsync(reader, $"trainer.Load(@\"{_folder.File("model.checkpoint")}\");")).ShouldBe(new EvaluationResult.Success(null));
        (await ValueAsync(reader, "trainer.History.Count")).ShouldBe("1");
        (await ValueAsync(reader, "trainer.Train(2).Count")).ShouldBe("2");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<KernelSession> StartAsync()
    {
        string library = Path.Combine(Repository.Root, "artifacts", "workbook", "Workbook.Attention.dll");
        Assert.SkipUnless(File.Exists(library), "the library of the notebooks is not built");
        KernelSession session = await Kernels.StartAsync(Kernels.Ours);
        (await RunAsync(session, $"#r \"{library}\"\n{Model}")).ShouldBe(new EvaluationResult.Success(null));
        return session;
    }

    private Task<EvaluationResult> RunAsync(KernelSession session, string code) => session.EvaluateAsync(code, "cell[1]", _outputs, CancellationToken.None);

    private async Task<string> ValueAsync(KernelSession session, string expression) =>
        (await RunAsync(session, expression)).ShouldBeOfType<EvaluationResult.Success>().Value!.Data["text/plain"];
}
