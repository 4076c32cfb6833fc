using FsCheck;
using FsCheck.Fluent;
using Workbook.Notebooks.Format;
using Xunit;

namespace Workbook.Tests.Notebooks.Format;

public sealed class RoundTripTests
{
    [Fact]
    public void ReadingWhatWasWritten_GivesTheSameNotebook() =>
        Prop.ForAll(SampleNotebooks.Notebook.ToArbitrary(), notebook => NotebookReader.Parse(NotebookWriter.Write(notebook)).Equals(notebook))
            .Holds();

    [Fact]
    public void WritingTwice_GivesTheSameText() =>
        Prop.ForAll(
                SampleNotebooks.Notebook.ToArbitrary(),
                notebook => NotebookWriter.Write(NotebookReader.Parse(NotebookWriter.Write(notebook))) == NotebookWriter.Write(notebook))
            .Holds();

    [Fact]
    public void EveryNotebookTheTypesAllow_IsValid() =>
        Prop.ForAll(SampleNotebooks.Notebook.ToArbitrary(), notebook => NotebookValidator.Validate(notebook).IsEmpty).Holds();
}
