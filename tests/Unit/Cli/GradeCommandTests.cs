using Shouldly;
using Xunit;

namespace Workbook.Tests.Cli;

[Collection(UsesCurrentDirectory.Name)]
public sealed class GradeCommandTests : CliTestBase
{
    // What cannot be read needs no process.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Terminal_ShowsABarUnderTheResultsAndALogDoesNot(bool isLive)
    {
        IsLive = isLive;
        string assignment = FileOf("a.ipynb", """
            {"cells":[{"cell_type":"code","id":"sq","metadata":{"nbgrader":{"schema_version":3,"grade_id":"sq","solution":true,"grade":false,"locked":false,"task":false}},"execution_count":null,"outputs":[],
            "source":"int Sq(int x)\n{\n    // BEGIN SOLUTION\n    return x * x;\n    // END SOLUTION\n}"}],"metadata":{},"nbformat":4,"nbformat_minor":5}
            """);
        string submissions = Directory.CreateDirectory(In("submitted")).FullName;
        FileOf("submitted/alice.ipynb", "no notebook");
        FileOf("submitted/bob.ipynb", "no notebook either");

        int code = await WorkbookAsync("grade", submissions, "-a", assignment, "-o", In("results"), "--unconfined");

        code.ShouldBe(0, Error);
        Out.ShouldContain("[1/2] alice");
        Out.ShouldContain("[2/2] bob");
        Out.Contains("grading", StringComparison.Ordinal).ShouldBe(isLive);
    }

    [Fact]
    public async Task FolderThatIsNotThere_IsSaidToBeMissing()
    {
        (await WorkbookAsync("grade", "nowhere", "-a", "a.ipynb", "-o", In("results"), "--unconfined")).ShouldBe(2);

        Error.ShouldBe("workbook: nowhere: no such file or folder\n");
    }
}
