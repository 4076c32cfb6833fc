using System.IO.Compression;
using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Data;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Training;
using Workbook.Attention.Transformer;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Training;

[Collection(TorchCollection.Name)]
public sealed class CheckpointTests
{
    // The warm-up ends after the checkpoints of these tests: the learning rate too must go on where it was.
    private static readonly TrainingOptions Options = new() { WarmUpSteps = 13, Seed = 4 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(BahdanauSeq2Seq))]
    [InlineData(nameof(FixedContextSeq2Seq))]
    [InlineData(nameof(TransformerSeq2Seq))]
    public void ResumedRun_HasTheLossesAndWeightsOfOneThatNeverStopped(string name)
    {
        using TemporaryFolder folder = new();
        string path = folder.File("run.ckpt");
        using Run whole = new(name), first = new(name), second = new(name, modelSeed: 99);
        whole.Trainer.Train(6, cancellation: Cancellation);

        first.Trainer.Train(3, cancellation: Cancellation);
        first.Trainer.Save(path);
        manual_seed(12345);
        second.Trainer.Load(path);
        second.Trainer.History.ShouldBe(first.Trainer.History);
        second.Trainer.Train(6, cancellation: Cancellation);

        second.Losses.ShouldBe(whole.Losses);
        second.Trainer.History.Select(report => report.GradientNorm).ShouldBe(whole.Trainer.History.Select(report => report.GradientNorm));
        second.Weights.ShouldBe(whole.Weights);
    }

    [Fact]
    public void Saving_LeavesOneFileNoTensorsAndTheTrainingAsItWas()
    {
        using TemporaryFolder folder = new();
        using Run run = new(), other = new();
        run.Trainer.Train(2, cancellation: Cancellation);
        other.Trainer.Train(2, cancellation: Cancellation);
        long before = LiveTensors.Settled();

        run.Trainer.Save(folder.File("deep/down/run.ckpt"));
        run.Trainer.Save(folder.File("deep/down/run.ckpt"));
        Tensor.TotalCount.ShouldBe(before);
        run.Trainer.Load(folder.File("deep/down/run.ckpt"));

        Tensor.TotalCount.ShouldBe(before);
        Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order().ShouldBe(["deep", "down", "run.ckpt"]);
        run.ShouldGoOnAs(other);
    }

    [Fact]
    public void CutFile_ChangesNothing()
    {
        using TemporaryFolder folder = new();
        byte[] bytes = Saved(folder);
        foreach (int length in new[] { 0, 1, 100, bytes.Length / 3, bytes.Length / 2, bytes.Length - 1 })
        {
            ShouldNotLoad(folder, bytes[..length]);
        }
    }

    [Fact]
    public void DamagedFile_ChangesNothing()
    {
        using TemporaryFolder folder = new();
        byte[] bytes = Saved(folder);
        foreach (double place in new[] { 0.1, 0.3, 0.5, 0.7, 0.9 })
        {
            byte[] damaged = [.. bytes];
            for (int i = 0; i < 40; i++)
            {
                damaged[(int)(bytes.Length * place) + i] ^= 0x55;
            }

            ShouldNotLoad(folder, damaged);
        }
    }

    [Fact]
    public void EntriesThatAreCut_ChangeNothing()
    {
        using TemporaryFolder folder = new();
        byte[] bytes = Saved(folder);

        foreach (string entry in new[] { "model.dat", "optimizer.dat", "progress.json" })
        {
            ShouldNotLoad(folder, Changed(bytes, entry, content => content[..(content.Length / 2)]));
            ShouldNotLoad(folder, Changed(bytes, entry, _ => []));
            ShouldNotLoad(folder, Changed(bytes, entry, _ => null)).ShouldContain($"it holds no {entry}.");
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"History\":null,\"Steps\":3}")]
    [InlineData("[1,2]")]
    public void ProgressWithoutAHistory_ChangesNothing(string json)
    {
        using TemporaryFolder folder = new();

        ShouldNotLoad(folder, Changed(Saved(folder), "progress.json", _ => System.Text.Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void ForeignFile_ChangesNothing()
    {
        using TemporaryFolder folder = new();

        ShouldNotLoad(folder, "Go.\tVa !\n"u8.ToArray());
        ShouldNotLoad(folder, Changed(Saved(folder), "model.dat", _ => "no weights"u8.ToArray()));
        ShouldNotLoad(folder, Saved(folder, nameof(TransformerSeq2Seq)));
        ShouldNotLoad(folder, Saved(folder, nameof(BahdanauSeq2Seq), numHiddens: 12));
    }

    [Fact]
    public void MissingFile_ChangesNothing()
    {
        using TemporaryFolder folder = new();
        using Run run = new(), other = new();
        run.Trainer.Train(1, cancellation: Cancellation);
        other.Trainer.Train(1, cancellation: Cancellation);

        Should.Throw<FileNotFoundException>(() => run.Trainer.Load(folder.File("none.ckpt"))).Message.ShouldContain("none.ckpt");

        run.ShouldGoOnAs(other);
    }

    [Fact]
    public void FolderThatMayNotBeWritten_KeepsTheOldCheckpoint()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TemporaryFolder folder = new();
        byte[] old = Saved(folder);
        using Run run = new();
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.SkipWhen(MayWrite(folder.File("probe")), "this user may write everywhere");

            Should.Throw<UnauthorizedAccessException>(() => run.Trainer.Save(folder.File("saved.ckpt")));
        }
        finally
        {
            File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.ReadAllBytes(folder.File("saved.ckpt")).ShouldBe(old);
    }

    [Fact]
    public void FullDisk_KeepsTheOldCheckpoint()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full to play the full disk");
        using TemporaryFolder folder = new();
        byte[] old = Saved(folder);
        File.CreateSymbolicLink($"{folder.File("saved.ckpt")}.{Environment.ProcessId}.tmp", "/dev/full");
        using Run run = new();

        Should.Throw<IOException>(() => run.Trainer.Save(folder.File("saved.ckpt")));

        File.ReadAllBytes(folder.File("saved.ckpt")).ShouldBe(old);
        Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).ShouldBe(["saved.ckpt"]);
        run.Trainer.Load(folder.File("saved.ckpt"));
    }

    [Fact]
    public void ProcessKilledWhileSaving_LeavesThePreviousCheckpointReadable()
    {
        using TemporaryFolder folder = new();
        byte[] bytes = Saved(folder);
        File.WriteAllBytes($"{folder.File("saved.ckpt")}.4711.tmp", bytes[..(bytes.Length / 2)]);
        using Run run = new();

        run.Trainer.Load(folder.File("saved.ckpt"));
        run.Trainer.Train(4, cancellation: Cancellation);
        run.Trainer.Save(folder.File("saved.ckpt"));
        using Run later = new();
        later.Trainer.Load(folder.File("saved.ckpt"));

        later.Trainer.History.ShouldBe(run.Trainer.History);
    }

    private static byte[] Saved(TemporaryFolder folder, string name = nameof(BahdanauSeq2Seq), int numHiddens = 8)
    {
        using Run run = new(name, numHiddens: numHiddens);
        run.Trainer.Train(3, cancellation: Cancellation);
        run.Trainer.Save(folder.File("saved.ckpt"));
        return File.ReadAllBytes(folder.File("saved.ckpt"));
    }

    private static byte[] Changed(byte[] checkpoint, string name, Func<byte[], byte[]?> change)
    {
        using MemoryStream stream = new();
        using (ZipArchive source = new(new MemoryStream(checkpoint)))
        using (ZipArchive target = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in source.Entries)
            {
                using MemoryStream content = new();
                using (Stream from = entry.Open())
                {
                    from.CopyTo(content);
                }

                if ((entry.Name == name ? change(content.ToArray()) : content.ToArray()) is { } bytes)
                {
                    using Stream to = target.CreateEntry(entry.Name).Open();
                    to.Write(bytes);
                }
            }
        }

        return stream.ToArray();
    }

    private static string ShouldNotLoad(TemporaryFolder folder, byte[] bytes)
    {
        string path = folder.File("broken.ckpt");
        File.WriteAllBytes(path, bytes);
        using Run run = new(modelSeed: 1), other = new(modelSeed: 1);
        run.Trainer.Train(1, cancellation: Cancellation);
        other.Trainer.Train(1, cancellation: Cancellation);

        string message = Should.Throw<InvalidDataException>(() => run.Trainer.Load(path)).Message;

        message.ShouldStartWith($"Checkpoint: {path} is no checkpoint of this model: ");
        run.ShouldGoOnAs(other);
        return message;
    }

    private static bool MayWrite(string path)
    {
        try
        {
            File.WriteAllText(path, "");
            File.Delete(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A small model in training, with dropout.</summary>
    private sealed class Run : IDisposable
    {
        private static readonly TranslationData Data = new(SequenceTasks.Reverse(20, 1, 3, letters: 3), 5, minFrequency: 1);

        private readonly EncoderDecoder _model;

        public Run(string name = nameof(BahdanauSeq2Seq), int modelSeed = 0, int numHiddens = 8)
        {
            manual_seed(modelSeed);
            (long source, long target) = (Data.SourceVocabulary.Count, Data.TargetVocabulary.Count);
            _model = name switch
            {
                nameof(BahdanauSeq2Seq) => new BahdanauSeq2Seq(source, target, 6, numHiddens),
                nameof(FixedContextSeq2Seq) => new FixedContextSeq2Seq(source, target, 6, numHiddens),
                _ => new TransformerSeq2Seq(source, target, numHiddens, 8, 2),
            };
            Trainer = Workbook.Attention.Training.Trainer.Of(new TranslationTask(_model, Data) { BatchSize = 8 }, Options);
        }

        public Trainer<SequenceBatch> Trainer { get; }

        public double[] Losses => [.. Trainer.History.Select(report => report.Loss)];

        public double[] Weights => [.. _model.parameters().SelectMany(parameter => parameter.Numbers())];

        /// <summary>Model, optimizer, history and learning rate are another's, as the next epochs show.</summary>
        public void ShouldGoOnAs(Run other)
        {
            int epochs = other.Trainer.History.Count + 2;
            Trainer.Train(epochs, cancellation: Cancellation);
            other.Trainer.Train(epochs, cancellation: Cancellation);
            Losses.ShouldBe(other.Losses);
            Weights.ShouldBe(other.Weights);
        }

        public void Dispose()
        {
            Trainer.Dispose();
            _model.Dispose();
        }
    }
}
