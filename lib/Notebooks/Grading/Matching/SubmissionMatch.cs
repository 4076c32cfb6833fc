using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Notebooks.Evaluation.Cells;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Grading;

/// <summary>
/// Finds an assignment's cells again in a submission, whatever became of it: cells deleted, doubled, moved, of another type,
/// without ids. Given cells and checks are the assignment's own, in its order; answers and added cells are the student's.
/// </summary>
public static class SubmissionMatch
{
    /// <summary>Matches a submission.</summary>
    /// <param name="assignment">What was handed out, with its solutions.</param>
    /// <param name="handedOut">The student copy, which tells answers from stubs.</param>
    /// <param name="submission">What came back.</param>
    public static ImmutableArray<MatchedCell> Of(Assignment assignment, Notebook handedOut, Notebook submission)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(handedOut);
        ArgumentNullException.ThrowIfNull(submission);
        var finder = new Finder(assignment, handedOut, submission);
        ILookup<int, Cell> added = finder.Added();
        var cells = ImmutableArray.CreateBuilder<MatchedCell>();
        cells.AddRange(added[-1].Select(cell => new MatchedCell(null, cell)));
        for (int index = 0; index < assignment.Cells.Length; index++)
        {
            // An added cell stands behind the cell it stood behind; but a helper must be there before the answer that calls it does.
            cells.Add(new(assignment.Cells[index], finder.Found(index)));
            cells.AddRange(added[index].Select(cell => new MatchedCell(null, cell)));
        }

        return cells.ToImmutable();
    }

    /// <summary>The names a cell declares at its top level: methods, variables and types.</summary>
    internal static ImmutableArray<string> Declared(string source) =>
    [
        .. CSharpSyntaxTree.ParseText(source, CellCompiler.ParseOptions).GetCompilationUnitRoot().Members.SelectMany(member => member switch
        {
            MethodDeclarationSyntax method => [method.Identifier.Text],
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.Text),
            BaseTypeDeclarationSyntax type => [type.Identifier.Text],
            _ => Enumerable.Empty<string>(),
        }),
    ];

    private sealed class Finder
    {
        private readonly Assignment _assignment;
        private readonly Notebook _handedOut;
        private readonly ImmutableArray<Cell> _cells;
        private readonly int[] _found;

        public Finder(Assignment assignment, Notebook handedOut, Notebook submission)
        {
            (_assignment, _handedOut, _cells) = (assignment, handedOut, submission.Cells);
            _found = [.. Enumerable.Repeat(-1, assignment.Cells.Length)];
            Func<AssignmentCell, Cell, Cell, bool>[] signs =
            [
                // One id may stand on two cells: then what they declare tells them apart.
                (source, original, cell) => NbgraderCell.TryOf(cell) is { } found && found.GradeId == source.Grading?.GradeId && Declares(source, original, cell),
                (source, _, cell) => source.Grading is { } grading && NbgraderCell.TryOf(cell)?.GradeId == grading.GradeId,
                (source, _, cell) => source.Grading is { } grading && cell.Metadata.FindString("nbgrader", "grade_id") == grading.GradeId,
                (source, _, cell) => cell.Id == source.Cell.Id && NbgraderCell.TryOf(cell)?.GradeId is null,
                (_, original, cell) => cell.Source == original.Source && cell.Source.Length > 0,
                Declares,
            ];
            foreach (Func<AssignmentCell, Cell, Cell, bool> sign in signs)
            {
                Find(sign);
            }
        }

        public Cell? Found(int index) => _found[index] < 0 ? null : _cells[_found[index]];

        public ILookup<int, Cell> Added()
        {
            var added = new List<(int After, Cell Cell)>();
            int after = -1;
            foreach ((int place, Cell cell) in _cells.Index())
            {
                if (Array.IndexOf(_found, place) is >= 0 and int index)
                {
                    after = index;
                }
                else if (!IsLeftover(cell))
                {
                    added.Add((after, cell));
                }
            }

            return added.ToLookup(one => one.After, one => one.Cell);
        }

        private void Find(Func<AssignmentCell, Cell, Cell, bool> sign)
        {
            foreach ((int index, AssignmentCell source) in _assignment.Cells.Index().Where(entry => _found[entry.Index] < 0))
            {
                Cell original = _handedOut.Cells[index];
                int[] places = [.. _cells.Index().Where(entry => !_found.Contains(entry.Index) && sign(source, original, entry.Item)).Select(entry => entry.Index)];

                // Of doubles the last counts that was worked on.
                _found[index] = places.LastOrDefault(place => _cells[place].Source != original.Source, places.LastOrDefault(-1));
            }
        }

        // What is left of an answer is what it declares.
        private static bool Declares(AssignmentCell source, Cell original, Cell cell)
        {
            if (source.Role != CellRole.Solution)
            {
                return false;
            }

            ImmutableArray<string> wanted = Declared(source.Cell.Source);
            return !wanted.IsEmpty && wanted.All(Declared(cell.Source).Contains);
        }

        // Doubles of what was handed out, and of answers that count.
        private bool IsLeftover(Cell cell) =>
            cell.Metadata.FindString("nbgrader", "grade_id") is { } id && _assignment.Cells.Any(source => source.Grading?.GradeId == id)
            || _handedOut.Cells.Any(original => original.Source == cell.Source || original.Id == cell.Id);
    }
}
