namespace TorchSharp;

/// <summary>Padding named instead of counted.</summary>
public enum Padding
{
    /// <summary>None: the kernel stays inside the input.</summary>
    Valid = 0,

    /// <summary>As much as keeps the input's lengths.</summary>
    Same = 1,
}
