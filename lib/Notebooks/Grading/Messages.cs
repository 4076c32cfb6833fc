namespace Workbook.Notebooks.Grading;

/// <summary>Every message about assignments and their grading, in one place.</summary>
internal static class Messages
{
    public const string NoExercises = "no cell takes part in an assignment: an exercise is a cell with nbgrader metadata (solution, grade, points, grade_id)";

    public static string WrongSchema(string cell, string version) => $"cell {cell}: nbgrader's schema_version must be 3, not {version}; nbgrader update upgrades old files";

    public static string BadGradeId(string cell, string id) =>
        id.Length == 0 ? $"cell {cell}: grade_id is missing" : $"cell {cell}: grade_id '{id}' may hold letters, digits, - and _ only";

    public static string NoPoints(string id) => $"{id}: a graded cell must say its points, a number from 0 on";

    public static string HalfAnswer(string id) => $"{id}: a text cell that is graded must be a solution, and the other way round";

    public static string TaskInCode(string id) => $"{id}: a task must be a Markdown cell";

    public static string DoubledId(string id, int count) => $"grade_id {id} is used by {count} cells; each must have its own";

    public static string NestedMark(string cell, int line, string mark, string outer) => $"{cell}, line {line}: {mark} stands inside {outer}";

    public static string LoneMark(string cell, int line, string mark, string missing) => $"{cell}, line {line}: {mark} has no {missing}";

    public static string MisplacedRegion(string cell, int line, RegionKind kind) => $"{cell}, line {line}: " + kind switch
    {
        RegionKind.Solution => "a solution must be in a cell whose nbgrader metadata say solution",
        RegionKind.HiddenTests => "hidden tests must be in a cell whose nbgrader metadata say grade, and not solution",
        _ => "a mark scheme must be in a cell that is graded by hand",
    };

    public static string StubDoesNotCompile(string cell, int line) =>
        $"{cell}, line {line}: without this solution the cell does not compile; let it be a method's body, whole statements that nothing after them uses, or one expression";

    public static string CopyDoesNotCompile(string cell, string error) => $"{cell} does not compile in the student copy: {error}";

    public static string Leak(string cell, string place, string run) => $"{place} still holds a part of {cell}: {run}";

    public const string NotAMessage = "the process wrote something between the lines that are its own";
    public const string NoAnswer = "no answer came";
    public const string Done = "it is no longer needed";
    public const string NothingAnswered = "nothing of the answer was there to check";
    public const string NotHandedIn = "this exercise is not in the notebook";

    public static string AnswerTooLong(int bytes) => $"a value of more than {bytes / 1024 / 1024} MB was given back";

    public static string NoSuchMethod(string name) => $"{name} is not there, or its parameters are not those handed out";

    public static string NoSuchVariable(string name) => $"the notebook has no variable {name}";

    public static string CannotSend(string type) => $"a {type} cannot be given to the student's process unless it is a variable of a cell the student has too";

    public static string OtherSignature(string error) => $"the method is not as it was handed out: {error}";

    public static string EndedTooOften(int times) => $"the notebook ended its process {times} times, and is not started again";

    public static string TooSlow(TimeSpan limit) => $"it took longer than {limit.TotalSeconds:0.###} s";

    public static string TooMuchMemory(long bytes) => $"it took more than {bytes / 1024 / 1024} MB of memory";

    public static string TooMuchDisk(long bytes) => $"it wrote more than {bytes / 1024 / 1024} MB";

    public static string TooManyThreads(int threads) => $"it had more than {threads} threads";

    public static string EndedItself(int code, string lastWords) =>
        (code is 134 or 139 ? "it crashed" : $"it ended its process (exit code {code})") + (lastWords.Length > 0 ? $": {lastWords}" : "");

    public static string CannotCall(string cell, string what) =>
        $"{cell}: {what} cannot be graded, since checks call the student's code from another process; let the exercise be a method or a variable of a named type";

    public static string NeedsType(string cell, string variable) => $"{cell}: write the type of {variable} instead of var, so that its value can be asked of the student's process";

    public static string CannotConfine(string what, string problem) => $"this system does not let a process be confined: {what}: {problem}";

    public static string OverTime(TimeSpan limit) => $"grading took longer than {limit.TotalSeconds:0.###} s";

    public static string SourceFails(string cell, string error) => $"the assignment itself fails in {cell}: {error}";

    public static string GradingDied(string cell, string why) => $"the grading process ended in {cell}: {why}";

    public static string Missing(string cell) => $"{cell} was missing, and was restored";

    public static string CannotLink(string folder, string problem) => $"{folder} cannot be put beside the submission: {problem}";

    public static string NotSkipped(string cell, string name) => $"{cell} uses {name}, so the cells tagged skip-grading were run";

    public static string Edited(string cell) => $"{cell} was changed, and was graded as it was handed out";
}
