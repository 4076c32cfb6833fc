namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>Packages that cannot be had.</summary>
/// <param name="id">The error's number: NuGet's own, such as NU1101, or DNI103.</param>
/// <param name="message">One line: the package, and what stands against it.</param>
/// <param name="package">The package it is about, where known.</param>
internal sealed class PackageException(string id, string message, string? package = null) : Exception(message)
{
    /// <summary>The error's number.</summary>
    public string Id => id;

    /// <summary>Whether packages contradict each other, rather than one being out of reach.</summary>
    public bool IsConflict => id is "NU1605" or "NU1107" or "NU1608";

    /// <summary>The package it is about, where known.</summary>
    public string? Package => package;
}
