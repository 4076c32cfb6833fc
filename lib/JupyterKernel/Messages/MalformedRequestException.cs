namespace Workbook.JupyterKernel.Messages;

/// <summary>A request lacks what its type demands; the message says what, and goes back to the sender.</summary>
internal sealed class MalformedRequestException(string message) : Exception(message)
{
    /// <summary>A member that must be a string is missing or is none.</summary>
    public static MalformedRequestException NoString(string type, string key) => new($"{type}: '{key}' must be a string");
}
