using System.Text.Json;
using Workbook.Display;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.JupyterKernel.Client;

/// <summary>Reads outputs from messages of iopub.</summary>
internal static class ReceivedOutput
{
    /// <summary>The output a message brings; null when it brings none.</summary>
    public static CellOutput? Read(WireMessage message) =>
        message.Type switch
        {
            "stream" when message.Content.FindString("text") is { Length: > 0 } text => new CellOutput.StreamText(StreamOf(message.Content), text),
            "display_data" => new CellOutput.Display(BundleOf(message.Content), DisplayIdOf(message.Content) ?? Guid.NewGuid().ToString("N")),
            "update_display_data" when DisplayIdOf(message.Content) is { } id => new CellOutput.UpdateDisplay(BundleOf(message.Content), id),
            "clear_output" => new CellOutput.Clear(message.Content.FindBool("wait", false)),
            _ => null,
        };

    /// <summary>The representations in a message's content.</summary>
    public static MimeBundle BundleOf(JsonMap content) => BundleJson.Read(MapAt(content, "data"), MapAt(content, "metadata"));

    // nbformat knows two streams.
    private static string StreamOf(JsonMap content) => content.FindString("name") == "stderr" ? "stderr" : "stdout";

    private static string? DisplayIdOf(JsonMap content) => content.FindString("transient", "display_id");

    private static JsonMap MapAt(JsonMap content, string key) =>
        content.Find(key) is { ValueKind: JsonValueKind.Object } map ? JsonMap.From(map) : JsonMap.Empty;
}
