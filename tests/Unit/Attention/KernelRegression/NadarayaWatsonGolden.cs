using System.Runtime.CompilerServices;
using System.Text.Json;
using Workbook.Attention.KernelRegression;

namespace Workbook.Tests.Attention.KernelRegression;

/// <summary>Golden/nadaraya_watson.json, made by Golden/make_nadaraya_watson_golden.py.</summary>
internal static class NadarayaWatsonGolden
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "..", "..", "Golden", "nadaraya_watson.json"))).RootElement;

    public static double[] Numbers(string name) => Numbers(Root.GetProperty(name));

    public static double Number(string name) => Root.GetProperty(name).GetDouble();

    public static double Mse(string name) => Root.GetProperty("mse_vs_truth").GetProperty(name).GetDouble();

    public static double[] Distances => Numbers(Root.GetProperty("kernels").GetProperty("u"));

    public static double[] Weights(SmoothingKernel kernel) => Numbers(Root.GetProperty("kernels").GetProperty(kernel.Name));

    public static KernelRegressionData Data() => KernelRegressionData.From(Numbers("x_train"), Numbers("y_train"));

    /// <summary>Models with one w or one for each key, trained with and without the self term.</summary>
    public static IEnumerable<(int Parameters, bool SelfTerm, int Epochs, double Loss, double Mse)> Runs() =>
        Root.GetProperty("runs").EnumerateArray().Select(run => (
            run.GetProperty("parameters").GetInt32(),
            run.GetProperty("self_term").GetBoolean(),
            run.GetProperty("epochs").GetInt32(),
            run.GetProperty("loss").GetDouble(),
            run.GetProperty("mse").GetDouble()));

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
