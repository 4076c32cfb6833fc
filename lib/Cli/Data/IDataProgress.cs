namespace Workbook.Cli.Data;

/// <summary>Shows how a data set arrives.</summary>
internal interface IDataProgress
{
    /// <summary>Says what happens, in one line.</summary>
    void Say(string line);

    /// <summary>Shows how much is here.</summary>
    /// <param name="bytes">Bytes fetched so far, in earlier attempts too.</param>
    /// <param name="total">All bytes there are; null when the server does not say.</param>
    void At(long bytes, long? total);
}
