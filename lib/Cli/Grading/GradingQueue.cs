using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading.Scoring;

namespace Workbook.Cli.Grading;

/// <summary>Grades the submissions of a class, several at a time, and saves each as soon as it is done.</summary>
/// <param name="assignments">The graders by notebook name, and the source each grades.</param>
/// <param name="folder">Where results go.</param>
/// <param name="again">Whether what is graded already is graded again.</param>
/// <param name="tell">Told of each student, and whether the result was there already.</param>
internal sealed class GradingQueue(
    IReadOnlyDictionary<string, (string SourceKey, SubmissionGrader Grader)> assignments, ResultFolder folder, bool again, Action<StudentResult, bool> tell)
{
    private readonly Lock _gate = new();

    /// <summary>Grades them.</summary>
    public Task RunAsync(IReadOnlyList<Submission> submissions, int jobs, CancellationToken cancellation) =>
        Parallel.ForEachAsync(submissions, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, async (submission, _) =>
        {
            string key = KeyOf(submission);
            bool isThere = !again && folder.Find(submission.Student) is { } known && known.Key == key && known.Status != SubmissionStatus.NotGraded;
            StudentResult result = isThere ? folder.Find(submission.Student)! : await GradeAsync(submission, key, cancellation);
            lock (_gate)
            {
                if (!isThere)
                {
                    folder.Save(result);
                }

                tell(result, isThere);
            }
        });

    private async Task<StudentResult> GradeAsync(Submission submission, string key, CancellationToken cancellation)
    {
        var results = ImmutableSortedDictionary.CreateBuilder<string, SubmissionResult>(StringComparer.Ordinal);
        foreach ((string name, (_, SubmissionGrader grader)) in assignments)
        {
            results[name] = await GradeAsync(submission.FileFor(name, assignments.Count == 1), grader, cancellation);
        }

        return new(submission.Student, key, results.ToImmutable());
    }

    private static async Task<SubmissionResult> GradeAsync(string? file, SubmissionGrader grader, CancellationToken cancellation)
    {
        if (file is null)
        {
            return grader.WithoutPoints(SubmissionStatus.Unreadable, Messages.NothingHandedIn);
        }

        Notebook notebook;
        try
        {
            notebook = NotebookReader.Read(file);
        }
        catch (Exception problem) when (ExpectedErrors.Is(problem))
        {
            return grader.WithoutPoints(SubmissionStatus.Unreadable, problem.Message);
        }

        try
        {
            return await grader.GradeAsync(notebook, cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // Whatever it is, it is this submission's; the others go on.
            return grader.WithoutPoints(SubmissionStatus.NotGraded, Messages.Internal(problem));
        }
    }

    // The same notebooks against the same assignment give the same points; only then is a result not made anew.
    private string KeyOf(Submission submission)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, (string sourceKey, _)) in assignments)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{sourceKey}\n"));
            if (submission.FileFor(name, assignments.Count == 1) is { } file)
            {
                hash.AppendData(File.ReadAllBytes(file));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
