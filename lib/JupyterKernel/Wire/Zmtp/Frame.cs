namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>One ZMTP frame: part of a message, or a command.</summary>
/// <remarks>RFC 37/ZMTP, "Framing".</remarks>
internal readonly record struct Frame(byte[] Body, bool More, bool IsCommand)
{
    public const byte MoreFlag = 1;
    public const byte LongFlag = 2;
    public const byte CommandFlag = 4;
    public const int LongestHeader = 9;
}
