namespace Workbook.Cli.Data;

/// <summary>A public data set that can be fetched as a zip archive.</summary>
internal sealed record DataSet
{
    /// <summary>The name on the command line, and of the folder below <c>data</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required string What { get; init; }

    /// <summary>How much there is to fetch, in words.</summary>
    public required string Size { get; init; }

    /// <summary>The licence's short name.</summary>
    public required string Licence { get; init; }

    /// <summary>Where the licence can be read.</summary>
    public required Uri LicenceText { get; init; }

    /// <summary>Whom to name when it is passed on.</summary>
    public required string Source { get; init; }

    /// <summary>Where the archive lies.</summary>
    public required Uri Url { get; init; }

    /// <summary>The archive's SHA-1, in lower-case hexadecimal digits.</summary>
    public required string Sha1 { get; init; }

    /// <summary>The file wanted from the archive, in whatever folder of it.</summary>
    public required string File { get; init; }

    /// <summary>The file with the terms of use, which stays beside the data where the archive has it.</summary>
    public required string Notice { get; init; }
}
