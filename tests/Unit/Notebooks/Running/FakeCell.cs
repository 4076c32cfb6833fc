using Workbook.Display;
using Workbook.Notebooks.Evaluation;

namespace Workbook.Tests.Notebooks.Running;

/// <summary>What a fake cell sees while it runs.</summary>
internal sealed record FakeCell(IOutputSink Outputs, CancellationToken Interrupt)
{
    public void Print(string text, string stream = "stdout") => Outputs.Write(new CellOutput.StreamText(stream, text));

    public void Show(string text, string id = "d") => Outputs.Write(new CellOutput.Display(MimeBundle.PlainText(text), id));

    public void Update(string text, string id = "d") => Outputs.Write(new CellOutput.UpdateDisplay(MimeBundle.PlainText(text), id));

    public void Clear(bool wait) => Outputs.Write(new CellOutput.Clear(wait));
}
