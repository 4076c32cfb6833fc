namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>The names of socket types, and who may talk to whom.</summary>
/// <remarks>RFC 37/ZMTP, "The Socket-Type Property".</remarks>
internal static class PeerType
{
    public const string Dealer = "DEALER";
    public const string Publisher = "PUB";
    public const string Reply = "REP";
    public const string Request = "REQ";
    public const string Router = "ROUTER";
    public const string Subscriber = "SUB";

    /// <summary>Whether a socket of one type serves a peer of another.</summary>
    public static bool Fits(string own, string peer) => own switch
    {
        Dealer => peer is Router or Reply or Dealer,
        Publisher => peer is Subscriber or "XSUB",
        Reply => peer is Request or Dealer,
        Request => peer is Reply or Router,
        Router => peer is Dealer or Request or Router,
        Subscriber => peer is Publisher or "XPUB",
        _ => false,
    };
}
