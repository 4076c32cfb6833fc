using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Wire;

/// <summary>Where a kernel listens and the key its messages are signed with: the contents of a connection file.</summary>
/// <param name="Ip">The address; loopback unless the front end asks for another.</param>
/// <param name="ShellPort">Requests.</param>
/// <param name="IopubPort">Outputs.</param>
/// <param name="StdinPort">Questions to the reader.</param>
/// <param name="ControlPort">Interrupt and shutdown.</param>
/// <param name="HeartbeatPort">Echo.</param>
/// <param name="Key">The signing key; empty for unsigned messages.</param>
/// <remarks>Jupyter client documentation, "Connection files". Encryption (<c>curve_publickey</c>) is not supported.</remarks>
public sealed record ConnectionInfo(string Ip, int ShellPort, int IopubPort, int StdinPort, int ControlPort, int HeartbeatPort, string Key)
{
    private const string Transport = "tcp";
    private const string SignatureScheme = "hmac-sha256";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads a connection file.</summary>
    /// <exception cref="InvalidDataException">The file is no connection file, or asks for what is not supported; the message says what.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ConnectionInfo Read(string path)
    {
        string json = File.ReadAllText(path);
        try
        {
            return From(new ConnectionFile(JsonMap.Parse(json)));
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: a connection file must be JSON: {error.Message}", error);
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidDataException($"{path}: a connection file must be a JSON object.", error);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{path}: {error.Message}", error);
        }
    }

    /// <summary>Five free loopback ports and a random key.</summary>
    /// <remarks>The ports are free now; whoever listens must be ready to find one taken and begin anew.</remarks>
    public static ConnectionInfo Create()
    {
        // All five are held at once, so that no port is given out twice.
        TcpListener[] listeners = [.. Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        try
        {
            int[] ports = [.. listeners.Select(PortOf)];
            string key = RandomNumberGenerator.GetHexString(32, lowercase: true);
            return new("127.0.0.1", ports[0], ports[1], ports[2], ports[3], ports[4], key);
        }
        finally
        {
            Array.ForEach(listeners, listener => listener.Dispose());
        }
    }

    /// <summary>Writes the connection file, readable by its owner only; it appears whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kernelName">The kernel's name, for those who look at the file; none where it is null.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path, string? kernelName = null) =>
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(ToJson(kernelName)), OwnerOnly);

    /// <summary>The connection without its key, which must not reach a log.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Ip} shell {ShellPort} iopub {IopubPort} stdin {StdinPort} control {ControlPort} hb {HeartbeatPort}");

    private static ConnectionInfo From(ConnectionFile file)
    {
        file.MustBe("transport", Transport);
        file.MustBe("signature_scheme", SignatureScheme);
        file.MustNotHave("curve_publickey", "encryption (CurveZMQ) is not supported");
        return new(
            file.Text("ip"),
            file.Port("shell_port"),
            file.Port("iopub_port"),
            file.Port("stdin_port"),
            file.Port("control_port"),
            file.Port("hb_port"),
            file.Text("key", mayBeEmpty: true));
    }

    private static int PortOf(TcpListener listener)
    {
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string ToJson(string? kernelName)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("shell_port", ShellPort);
            writer.WriteNumber("iopub_port", IopubPort);
            writer.WriteNumber("stdin_port", StdinPort);
            writer.WriteNumber("control_port", ControlPort);
            writer.WriteNumber("hb_port", HeartbeatPort);
            writer.WriteString("ip", Ip);
            writer.WriteString("key", Key);
            writer.WriteString("transport", Transport);
            writer.WriteString("signature_scheme", SignatureScheme);
            writer.WriteString("kernel_name", kernelName ?? "");
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
