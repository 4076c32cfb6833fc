using System.ComponentModel;
using System.Text.Json;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>The student's methods and variables, called from the grading process. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StudentCode
{
    private static StudentSession? _session;

    /// <summary>Starts the student's process.</summary>
    /// <param name="plan">The file that says what it runs.</param>
    public static void Start(string plan) => _session = new(JsonSerializer.Deserialize<StudentPlan>(File.ReadAllText(plan))!);

    /// <summary>Lets the student's process run its cells up to a place, without waiting for it.</summary>
    /// <param name="count">How many of the plan's cells.</param>
    public static void RunUpTo(int count) => Session.RunUpTo(count);

    /// <summary>An argument.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The type the method declares.</typeparam>
    public static GivenValue Given<T>(T value) => new(value, typeof(T));

    /// <summary>Calls a method, or reads a variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">The arguments; what the method does to arrays, lists and tensors among them is done to them here too.</param>
    /// <typeparam name="T">The type it declares.</typeparam>
    /// <exception cref="StudentCodeException">It gave no value.</exception>
    public static T Call<T>(string name, params GivenValue[] arguments) => (T)Session.Call(name, typeof(T), arguments)!;

    /// <summary>How many calls have given a value since this was last asked.</summary>
    public static int TakeAnswers() => Session.TakeAnswers();

    /// <summary>Ends the student's process.</summary>
    /// <returns>How its cells ended, as JSON.</returns>
    public static string Stop() => JsonSerializer.Serialize(Session.Stop());

    private static StudentSession Session => _session ?? throw new InvalidOperationException("StudentCode.Start comes first.");
}
