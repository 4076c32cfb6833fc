namespace Workbook.Attention.KernelRegression;

/// <summary>The chapter's measurements: the noise, normal with standard deviation 0.5, was drawn once and is kept, so that every machine works with the same digits.</summary>
internal static class SampleMeasurements
{
    /// <summary>0.05, 0.15 … 4.95.</summary>
    public static IEnumerable<double> X => Enumerable.Range(0, Y.Length).Select(i => (5 + (10 * i)) / 100.0);

    public static double[] Y { get; } =
    [
        0.14088313, 0.8233213, 0.52802765, 1.2927709, 1.7074623, 2.0021412, 1.9901836, 2.1553373,
        1.9102207, 2.6829934, 3.0829723, 3.0595717, 3.7928228, 3.0749228, 3.1983688, 4.01956,
        3.406757, 3.5119503, 3.1522818, 3.8274868, 3.2740066, 3.6314778, 3.0243979, 4.319443,
        3.2561743, 3.1118875, 3.5679128, 3.2340012, 3.541996, 3.3340333, 2.6722474, 3.0806108,
        1.4592037, 1.871217, 1.6015966, 1.4870437, 1.234986, 1.5133456, 1.5022695, 0.7872264,
        1.3212883, 1.9072887, 1.364051, 0.9410727, 1.8634247, 0.9513018, 1.6017123, 1.6111729,
        2.586068, 2.0795233,
    ];
}
