using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>Writes notebooks byte for byte as Jupyter's own writer does.</summary>
/// <remarks>https://nbformat.readthedocs.io; the layout of <c>nbformat.write</c>, version 4 notebooks.</remarks>
public static class NotebookWriter
{
    /// <summary>The notebook as the text of an .ipynb file, with its final newline. Save it as UTF-8 without BOM.</summary>
    public static string Write(Notebook notebook)
    {
        var json = new PythonJsonWriter();
        Members top = new(json, notebook.Extra);
        top.Add("cells", () => json.WriteArray(notebook.Cells, cell => Write(cell, json)));

        // Jupyter keeps these three in memory only and never saves them.
        top.Add("metadata", notebook.Metadata.Without("orig_nbformat", "orig_nbformat_minor", "signature"));
        top.Add("nbformat", Notebook.MajorVersion);
        top.Add("nbformat_minor", notebook.MinorVersion);
        top.Write();
        return JsonText.Whole(json.ToString()) + "\n";
    }

    private static void Write(Cell cell, PythonJsonWriter json)
    {
        Members members = new(json, cell.Extra);
        members.Add("cell_type", cell.CellType);
        members.Add("id", cell.Id);

        // "trusted" belongs to one user's session, not to the file.
        members.Add("metadata", cell.Metadata.Without("trusted"));
        members.AddLines("source", cell.Source);
        switch (cell)
        {
            case Cell.Code code:
                members.Add("execution_count", code.ExecutionCount);
                members.Add("outputs", () => json.WriteArray(code.Outputs, output => Write(output, json)));
                break;
            case Cell.Markdown { Attachments: { } files }:
                AddAttachments(members, json, files);
                break;
            case Cell.Raw { Attachments: { } files }:
                AddAttachments(members, json, files);
                break;
        }

        members.Write();
    }

    private static void AddAttachments(Members members, PythonJsonWriter json, JsonMap files) =>
        members.Add("attachments", () => json.WriteObject(files.Select(file => (file.Key, (Action)(() => WriteAttachment(file.Value, json))))));

    private static void WriteAttachment(JsonElement bundle, PythonJsonWriter json)
    {
        if (bundle.ValueKind == JsonValueKind.Object)
        {
            MimeBundleWriter.Write(JsonMap.From(bundle), json);
        }
        else
        {
            json.Write(bundle);
        }
    }

    private static void Write(Output output, PythonJsonWriter json)
    {
        if (output is Output.Unknown unknown)
        {
            json.Write(unknown.Json);
            return;
        }

        Members members = new(json, output.Extra);
        switch (output)
        {
            case Output.Stream stream:
                members.Add("output_type", "stream");
                members.Add("name", stream.Name);
                members.AddLines("text", stream.Text);
                break;
            case Output.DisplayData display:
                members.Add("output_type", "display_data");
                AddBundle(members, json, display.Data, display.Metadata);
                break;
            case Output.ExecuteResult result:
                members.Add("output_type", "execute_result");
                members.Add("execution_count", result.ExecutionCount);
                AddBundle(members, json, result.Data, result.Metadata);
                break;
            case Output.Error error:
                members.Add("output_type", "error");
                members.Add("ename", error.Name);
                members.Add("evalue", error.Message);
                members.Add("traceback", () => json.WriteArray(error.Traceback, json.Write));
                break;
        }

        members.Write();
    }

    private static void AddBundle(Members members, PythonJsonWriter json, JsonMap data, JsonMap metadata)
    {
        members.Add("data", () => MimeBundleWriter.Write(data, json));
        members.Add("metadata", metadata);
    }
}
