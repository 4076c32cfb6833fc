using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>The schema's rules for one output.</summary>
internal static class OutputValidator
{
    public static void Check(JsonElement json, Action<string> report)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            report(Messages.Kind("an output", "an object", ShapeOf.Name(json)));
            return;
        }

        var output = new SchemaScope(json, "an output", report);
        switch (ShapeOf.Map(json).FindString("output_type"))
        {
            case "stream":
                output.Keys(["output_type", "name", "text"]);
                output.RequireString("name");
                output.RequireText("text");
                break;
            case "display_data":
                output.Keys(["output_type", "data", "metadata"]);
                CheckBundle(output);
                break;
            case "execute_result":
                output.Keys(["output_type", "data", "metadata", "execution_count"]);
                output.RequireCount("execution_count");
                CheckBundle(output);
                break;
            case "error":
                output.Keys(["output_type", "ename", "evalue", "traceback"]);
                output.RequireString("ename");
                output.RequireString("evalue");
                output.RequireStrings("traceback");
                break;
            default:
                report(output["output_type"] is { } type ? Messages.OutputType(ShapeOf.Show(type)) : Messages.Missing("output_type"));
                break;
        }
    }

    private static void CheckBundle(SchemaScope output)
    {
        output.RequireBundle("data");
        output.RequireObject("metadata");
    }
}
