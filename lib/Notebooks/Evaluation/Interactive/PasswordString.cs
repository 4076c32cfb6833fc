namespace Microsoft.DotNet.Interactive;

/// <summary>A password that is not shown when it is printed.</summary>
/// <param name="clearTextPassword">The password.</param>
public sealed class PasswordString(string clearTextPassword)
{
    /// <summary>The password as it was typed.</summary>
    public string GetClearTextPassword() => clearTextPassword;

    /// <summary>Stars, as many for every password.</summary>
    public override string ToString() => "************";
}
