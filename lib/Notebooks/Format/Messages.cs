namespace Workbook.Notebooks.Format;

/// <summary>Every message of the notebook format, in one place.</summary>
internal static class Messages
{
    public const string Empty = "the file is empty; a notebook is a JSON object";
    public const string NotUtf8 = "not UTF-8 text; a notebook is UTF-8 JSON";
    public const string MergeConflict = "not valid JSON: an unresolved merge conflict begins here";
    public const string MajorMissing = "not a notebook: the key \"nbformat\" is missing";
    public const string CellsMissing = "not a notebook: \"cells\" must be a list of cells";
    public const string IdMissing = "the key \"id\" is missing";

    public static string NotJson(string reason) => $"not valid JSON: {reason}";

    public static string NotAnObject(string kind) => $"not a notebook: the top level must be an object, but is {kind}";

    public static string Major(string actual) =>
        $"nbformat must be {Notebook.MajorVersion}, but is {actual}; open the notebook in Jupyter and save it to convert it";

    public static string Cell(int number, string problem) => $"cell {number}: {problem}";

    public static string Kind(string subject, string expected, string actual) => $"{subject} must be {expected}, but is {actual}";

    public static string CellType(string actual) => $"cell_type must be markdown, code or raw, but is {actual}";

    public static string Missing(string key) => $"the key \"{key}\" is missing";

    public static string Unexpected(string key, string owner) => $"the key \"{key}\" does not belong in {owner}; only metadata may hold custom keys";

    public static string Minor(string actual) => $"nbformat_minor must be at least 5, but is {actual}";

    public static string Id(string actual) => $"id must be 1 to 64 letters, digits, - and _, but is {actual}";

    public static string DuplicateId(string id, int first) => $"id \"{id}\" must be unique, but cell {first} has it too";

    public static string OutputType(string actual) => $"output_type must be stream, display_data, execute_result or error, but is {actual}";

    public static string DuplicateTag(string tag) => $"tags must be unique, but \"{tag}\" appears twice";

    public static string Tag(string tag) => $"a tag must have at least one character and no comma, but is \"{tag}\"";
}
