using FsCheck;
using FsCheck.Fluent;

namespace Workbook.Tests;

/// <summary>Checking a property in a test.</summary>
internal static class PropertyExtensions
{
    /// <summary>Tries the property on 100 random inputs; fails with the smallest that breaks it, and is silent otherwise.</summary>
    public static void Holds(this Property property) => Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), property);
}
