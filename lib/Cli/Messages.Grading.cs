using Workbook.Cli.Grading;
using Workbook.Notebooks.Grading;
using Workbook.Notebooks.Grading.Scoring;

namespace Workbook.Cli;

/// <content>What the classroom's commands say.</content>
internal static partial class Messages
{
    public const string Assignment = "Makes assignments of notebooks with exercises, and checks answers.";
    public const string AssignmentCreate = "Writes student copies: solutions, hidden tests and outputs go, points and locks stay (nbgrader's conventions).";
    public const string AssignmentSources = "Notebooks with exercises and their solutions.";
    public const string AssignmentOutput = "The folder the student copies are written to.";
    public const string AssignmentCheck = "Runs the checks a student can see, as the grader runs them, and prints the points.";
    public const string Submissions = "The notebooks with your answers.";
    public const string Grade = "Grades what students handed in; results that are there already are kept.";
    public const string SubmissionsFolder = "A folder with a folder or a notebook for each student.";
    public const string AssignmentOfGrade = "The assignment's notebooks, with solutions and hidden tests.";
    public const string GradeOutput = "The folder for results: a folder for each student, results.csv, results.json, results.xml (JUnit).";
    public const string Shard = "Grade only the K-th of N parts of the class, as one of N machines.";
    public const string Again = "Grade anew what is graded already.";
    public const string StudentCellTimeout = "Seconds one cell or call of a student's may take (30).";
    public const string SubmissionTimeout = "Seconds a submission may take (1800).";
    public const string StudentMemory = "Memory a student's process may have (2G).";
    public const string StudentDisk = "What a student's process may write (100M).";
    public const string StudentData = "A further folder or file students' code may read.";
    public const string Unconfined = "Run students' code with all your rights; only for code you trust.";
    public const string CannotConfine =
        "this system cannot confine students' code (Linux with Landlock can: kernel 5.13 or later): grade there, or give --unconfined if you trust every submission";
    public const string NotChecked = "  not checked";
    public const string ByHand = "to be graded by hand";
    public const string NothingHandedIn = "no notebook of this name was handed in";

    public const string Grading = "grading";

    public static string HandedOut(string file, int exercises, double points, SkippedCells skipped) =>
        $"{file}: {Cells(exercises, "graded ")}, {NbgraderCell.Text(points)} points"
        + (skipped.Need is { } need ? $"; grading runs the cells tagged skip-grading, since {need.Cell} uses {need.Name}"
            : skipped.Cells.IsEmpty ? ""
            : $"; grading skips {Cells(skipped.Cells.Count)}");

    public static string NoSubmissions(string folder) => $"{folder} holds no submissions: a folder or a notebook for each student";

    public static string BadShard(string text) => $"--shard must be K/N with K from 1 to N, such as 2/5, but is '{text}'";

    public static string Points(double score, double max) => $"{NbgraderCell.Text(score)} / {NbgraderCell.Text(max)}";

    public static string Points(ExerciseResult exercise) =>
        exercise.Score is { } score ? $"{NbgraderCell.Text(score)} of {NbgraderCell.Text(exercise.MaxPoints)} points" : $"{NbgraderCell.Text(exercise.MaxPoints)} points, {ByHand}";

    public static string Total(SubmissionResult result) =>
        $"{NbgraderCell.Text(result.Score)} of {NbgraderCell.Text(result.MaxPoints)} points" + (result.Manual.IsEmpty ? "" : $"; {ByHand}: {string.Join(", ", result.Manual)}");

    public static string ExerciseLine(ExerciseResult exercise) => $"  {exercise.GradeId}: {Points(exercise)}";

    public static string CheckLine(CheckResult check)
    {
        string said = OneLine(check.Message);
        return $"    {(said.StartsWith('✓') || said.StartsWith('✗') ? said : $"{(check.IsPassed ? '✓' : '✗')} {said}")}";
    }

    public static IEnumerable<string> FeedbackLines(ExerciseResult exercise)
    {
        int hidden = exercise.Checks.Count(check => check.IsHidden);
        IEnumerable<string> visible = exercise.Checks.Where(check => !check.IsHidden).Select(check => CheckLine(check).Trim());
        return hidden == 0 ? visible : visible.Append($"{exercise.Checks.Count(check => check is { IsHidden: true, IsPassed: true })} of {hidden} hidden checks passed");
    }

    public static string NoteLine(string note) => $"  note: {OneLine(note)}";

    public static string VisiblePoints(SubmissionResult result) => $"  {Total(result)}, by the checks you can see";

    public static string Word(SubmissionStatus status) => status switch
    {
        SubmissionStatus.Graded => "graded",
        SubmissionStatus.Unreadable => "unreadable",
        _ => "not graded",
    };

    public static string Graded(int number, int count, StudentResult result, bool isThere)
    {
        string why = result.Status == SubmissionStatus.Graded ? "" : $" {Word(result.Status)}: {OneLine(string.Join("; ", result.Notebooks.Values.SelectMany(notebook => notebook.Notes)))}";
        return $"[{number}/{count}] {result.Student}: {Points(result.Score, result.MaxPoints)}{(isThere ? " (already graded)" : "")}{why}";
    }

    public static string GradingStopped(int done, int count) => $"stopped after {done} of {count} submissions; the same command goes on where it stopped";

    public static string GradingDone(int count, int graded, TimeSpan elapsed) =>
        $"{count} {(count == 1 ? "submission" : "submissions")}, {graded} graded now in {Time(elapsed)}" + (graded > 0 ? $" ({graded / elapsed.TotalMinutes:0.#} a minute)" : "");

    private static string Cells(int count, string kind = "") => $"{count} {kind}{(count == 1 ? "cell" : "cells")}";
}
