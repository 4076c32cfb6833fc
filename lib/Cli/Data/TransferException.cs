namespace Workbook.Cli.Data;

/// <summary>A transfer that did not come to its end.</summary>
/// <param name="message">What happened.</param>
/// <param name="mayPass">Whether another attempt may go better.</param>
internal sealed class TransferException(string message, bool mayPass) : Exception(message)
{
    /// <summary>Whether another attempt may go better.</summary>
    public bool MayPass { get; } = mayPass;
}
