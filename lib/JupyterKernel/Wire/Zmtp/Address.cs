using System.Net;
using System.Net.Sockets;

namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>Finds the address a connection file means.</summary>
internal static class Address
{
    /// <summary>Where to listen; <c>*</c> is every interface.</summary>
    /// <exception cref="SocketException">There is no such host.</exception>
    public static IPEndPoint ToListenOn(string ip, int port) => new(Resolve(ip), port);

    /// <summary>Where to connect; of a peer that listens on every interface, this machine.</summary>
    /// <exception cref="SocketException">There is no such host.</exception>
    public static IPEndPoint ToConnectTo(string ip, int port)
    {
        IPAddress address = Resolve(ip);
        return new(address.Equals(IPAddress.Any) ? IPAddress.Loopback : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : address, port);
    }

    private static IPAddress Resolve(string ip) =>
        ip == "*" ? IPAddress.Any
        : IPAddress.TryParse(ip, out IPAddress? address) ? address
        : Array.Find(Dns.GetHostAddresses(ip), found => found.AddressFamily == AddressFamily.InterNetwork)
            ?? throw new SocketException((int)SocketError.HostNotFound);
}
