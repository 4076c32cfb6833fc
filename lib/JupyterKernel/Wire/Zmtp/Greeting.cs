namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>The first 64 bytes of a connection: signature, version 3.1, mechanism NULL.</summary>
/// <remarks>RFC 37/ZMTP, "The Greeting".</remarks>
internal static class Greeting
{
    public const int Length = 64;

    /// <summary>What is read first: a peer of another kind, such as a browser, is recognized by it.</summary>
    public const int SignatureLength = 10;

    private const int MechanismStart = 12;
    private const int MechanismLength = 20;

    /// <summary>Our greeting.</summary>
    public static byte[] Own()
    {
        byte[] greeting = new byte[Length];
        (greeting[0], greeting[9], greeting[10], greeting[11]) = (0xFF, 0x7F, 3, 1);
        "NULL"u8.CopyTo(greeting.AsSpan(MechanismStart));
        return greeting;
    }

    /// <summary>Checks the first bytes of a peer.</summary>
    /// <exception cref="InvalidDataException">They are not ZeroMQ's.</exception>
    public static void CheckSignature(ReadOnlySpan<byte> signature)
    {
        if (signature[0] != 0xFF || signature[9] != 0x7F)
        {
            throw new InvalidDataException($"no ZeroMQ peer: it begins with {Convert.ToHexStringLower(signature)}");
        }
    }

    /// <summary>Checks the rest and reads the minor version.</summary>
    /// <exception cref="InvalidDataException">The version is before 3, or the mechanism is not NULL.</exception>
    public static int MinorVersion(ReadOnlySpan<byte> rest)
    {
        (int major, int minor) = (rest[0], rest[1]);
        if (major < 3)
        {
            throw new InvalidDataException($"ZMTP must be version 3 or later, not {major}.{minor}");
        }

        ReadOnlySpan<byte> mechanism = rest.Slice(MechanismStart - SignatureLength, MechanismLength).TrimEnd((byte)0);
        return mechanism.SequenceEqual("NULL"u8)
            ? minor
            : throw new InvalidDataException($"the security mechanism must be NULL, not {Command.Printable(mechanism)}");
    }
}
