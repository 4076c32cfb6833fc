namespace Workbook.JupyterKernel.Install;

/// <summary>What reading and installing kernels has to say when it fails.</summary>
internal static class InstallMessages
{
    public static string BadName(string name) =>
        $"a kernel's name must consist of the letters a-z, digits, '.', '_' and '-', but is '{name}'";

    public static string Unreadable(string file, string problem) => $"{file}: not a valid kernel.json: {problem}";

    public static string NotObject(string actual) => $"it must hold an object, but holds {actual}";

    public static string BadArgv(string actual) => $"'argv' must be a list of strings that begins with the program, but is {actual}";

    public static string BadValue(string key, string rule, string actual) => $"'{key}' must be {rule}, but is {actual}";

    public static string ForeignSpec(string directory, string displayName, string program) =>
        $"{directory}: holds another kernel, \"{displayName}\" ({program}); it stays unless --force is given";

    public static string ForeignFolder(string directory, string problem) => $"{directory}: holds a kernel that cannot be read, and stays unless --force is given ({problem})";

    public static string NoDotnet(string place) => $"the dotnet program is not beside its runtime: {place} does not exist";

    public static string NoProgram(string program) => $"the program {program} is not there";

    public static string NotExecutable(string program) => $"the program {program} is not executable";

    public static string NoDll(string dll) => $"{dll} is not there";
}
