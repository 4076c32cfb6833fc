using Shouldly;
using Xunit;

namespace Workbook.Tests.House;

public sealed class SourceFileTests
{
    private static readonly string[] TorchNames = ["TorchSharp", "torch", "Tensor", "libtorch"];

    [Fact]
    public void LibraryFiles_HoldOnePublicTypeEach() =>
        (from file in SourceFiles.Under("lib")
         let types = SourceFiles.PublicTypes(File.ReadAllText(file))
         where types.Count > 1
         select $"{Path.GetRelativePath(Repository.Root, file)} holds {string.Join(", ", types)}").ShouldBeEmpty();

    [Fact]
    public void Notebooks_NameNoTorchType() =>
        (from file in SourceFiles.Under("lib", "Notebooks")
         from name in SourceFiles.Identifiers(File.ReadAllText(file)).Intersect(TorchNames)
         select $"{Path.GetRelativePath(Repository.Root, file)} names {name}").ShouldBeEmpty();

    [Fact]
    public void PublicTypes_CountsOuterPublicTypesOnce() =>
        SourceFiles.PublicTypes("""
            namespace A;
            public class B { public class Inner { } }
            public class B<T> { }
            public delegate void C();
            internal class D { }
            public enum E { }
            """).ShouldBe(["B", "E", "C"], ignoreOrder: true);

    [Fact]
    public void Identifiers_LeaveOutCommentsAndStrings() =>
        SourceFiles.Identifiers("""
            // torch
            /// <summary>Tensor</summary>
            var x = "TorchSharp";
            """).Intersect([.. TorchNames, "x"]).ShouldBe(["x"]);
}
