using System.Text;
using Workbook.Display;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>One output while the cell may still change it.</summary>
internal abstract class Shown
{
    public MimeBundle Bundle { get; set; } = MimeBundle.Empty;

    public abstract Output ToOutput();

    public sealed class Display : Shown
    {
        public override Output ToOutput()
        {
            (JsonMap data, JsonMap metadata) = BundleJson.From(Bundle);
            return new Output.DisplayData(data, metadata);
        }
    }

    public sealed class Fixed(Output output) : Shown
    {
        public override Output ToOutput() => output;
    }

    public sealed class Stream(string name) : Shown
    {
        public string Name => name;

        public StringBuilder Text { get; } = new();

        public override Output ToOutput() => new Output.Stream(name, TerminalText.Settle(Text.ToString()));
    }
}
