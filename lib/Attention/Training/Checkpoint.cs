using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Workbook.Attention.Training;

/// <summary>Weights, optimizer and history in one file: a zip archive with TorchSharp's two files and a table in JSON.</summary>
internal static class Checkpoint
{
    private const string Model = "model.dat", Optimizer = "optimizer.dat", Progress = "progress.json";

    /// <summary>Writes a file beside the old one, and puts it in its place when it is whole.</summary>
    public static void Save(string path, nn.Module model, Adam optimizer, IReadOnlyList<EpochReport> history, long steps)
    {
        string full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        string unfinished = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            using (FileStream file = new(unfinished, FileMode.Create, FileAccess.Write))
            {
                Write(file, model, optimizer, history, steps);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, full, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Reads a file into a model and its optimizer, or leaves both as they were.</summary>
    public static (IReadOnlyList<EpochReport> history, long steps) Load(string path, nn.Module model, Adam optimizer)
    {
        using FileStream file = File.OpenRead(path);
        using MemoryStream before = new();
        model.save(before);
        try
        {
            using ZipArchive archive = new(file, ZipArchiveMode.Read);
            State? state = JsonSerializer.Deserialize<State>(Entry(archive, Progress));
            if (state?.History is null)
            {
                throw new InvalidDataException($"its {Progress} holds no history.");
            }

            model.load(Entry(archive, Model));
            using BinaryReader reader = new(Entry(archive, Optimizer), Encoding.UTF8);
            optimizer.load_state_dict(reader);
            return (state.History, state.Steps);
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or ArgumentException or FormatException or IOException or ExternalException or InvalidOperationException)
        {
            using MemoryStream weights = new(before.ToArray()); // TorchSharp has closed the other one
            model.load(weights);
            throw new InvalidDataException($"Checkpoint: {path} is no checkpoint of this model: {error.Message}", error);
        }
    }

    private static void Write(Stream file, nn.Module model, Adam optimizer, IReadOnlyList<EpochReport> history, long steps)
    {
        using ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true);
        using (Stream entry = archive.CreateEntry(Model, CompressionLevel.Fastest).Open())
        {
            using MemoryStream weights = new();
            model.save(weights);
            entry.Write(weights.ToArray());
        }

        using (Stream entry = archive.CreateEntry(Optimizer, CompressionLevel.Fastest).Open())
        {
            using MemoryStream moments = new();
            using BinaryWriter writer = new(moments, Encoding.UTF8);
            optimizer.save_state_dict(writer);
            writer.Flush();
            entry.Write(moments.ToArray());
        }

        using (Stream entry = archive.CreateEntry(Progress).Open())
        {
            JsonSerializer.Serialize(entry, new State([.. history], steps));
        }
    }

    // TorchSharp's readers look about in their file; a compressed one can only be read forwards.
    private static MemoryStream Entry(ZipArchive archive, string name)
    {
        using Stream entry = (archive.GetEntry(name) ?? throw new InvalidDataException($"it holds no {name}.")).Open();
        MemoryStream copy = new();
        entry.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private sealed record State(IReadOnlyList<EpochReport> History, long Steps);
}
